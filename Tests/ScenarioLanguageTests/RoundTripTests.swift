import ScenarioLanguage
import SeededRandom
import Testing

struct RoundTripTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a printed statement reads as the same statement`(seed: UInt64) {
        var generator = StatementGenerator(random: Seeded(seed))
        for number in 0..<500 {
            let statement = generator.statement()
            let line = statement.description
            let read = try? Statement(line: line)
            let again = read?.description ?? fault(line)?.message ?? "no statement"
            // Strings are equal where they look alike; keys and texts are the same where their bytes are.
            guard read == statement, again.utf8.elementsEqual(line.utf8) else {
                Issue.record("seed \(seed), statement \(number): \(line) was read as \(again)")
                return
            }
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `more space and a comment between words change nothing`(seed: UInt64) throws {
        var generator = StatementGenerator(random: Seeded(seed))
        for number in 0..<200 {
            let statement = generator.statement()
            let line = "\t " + statement.description + "\t # " + generator.statement().description
            #expect(try Statement(line: line) == statement, "seed \(seed), statement \(number): \(line)")
        }
    }
}
