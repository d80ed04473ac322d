import ScenarioLanguage
import SeededRandom
import Testing

struct MutationTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a damaged line has a statement, or one error within the line`(seed: UInt64) {
        var generator = StatementGenerator(random: Seeded(seed))
        for number in 0..<1000 {
            var line = Array(generator.statement().description.utf8)
            for _ in 0...Int.random(in: 0..<4, using: &generator.random) { damage(&line, &generator.random) }
            let error = fault(line)
            guard error == fault(line) else {
                Issue.record("seed \(seed), line \(number): \(line) does not always give the same error")
                return
            }
            guard let error else { continue }
            // Every bad byte counts as a character at most.
            let length = String(decoding: line, as: UTF8.self).unicodeScalars.count
            let isPlaced = (1...length + 1).contains(error.column)
            let saysBoth = error.message.hasPrefix("found ") && error.message.contains("expected ")
            guard isPlaced, saysBoth, !error.message.unicodeScalars.contains(where: isControl) else {
                Issue.record("seed \(seed), line \(number): \(line) gives \(error)")
                return
            }
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `what can be told of a faulty line can always be told`(seed: UInt64) {
        var generator = StatementGenerator(random: Seeded(seed))
        for _ in 0..<500 {
            let statement = generator.statement()
            var line = Array(statement.description.utf8)
            let word = line.prefix { $0 != UInt8(ascii: " ") }
            let places = (word.count + 1...line.count).filter { $0 == line.count || line[$0] & 0xC0 != 0x80 }
            let place = generator.random.pick(places)
            line.insert(generator.random.pick(Array("\"\\#\u{1}".utf8)), at: place)
            let keyword = FaultyLine(SourceLine(line[...])).keyword?.rawValue
            #expect(keyword == String(decoding: word, as: UTF8.self), "seed \(seed): \(line)")
            let length = String(decoding: line, as: UTF8.self).unicodeScalars.count
            #expect(SourceLine(line[...]).column(of: .end) == length + 1, "seed \(seed): \(line)")
        }
    }

    private func damage(_ line: inout [UInt8], _ random: inout Seeded) {
        let place = Int.random(in: 0...line.count, using: &random)
        let byte = random.pick(Array("\" \t\\#=x0s\u{0}\u{7F}é".utf8) + [0x80, 0xC3, 0xF0, 0xFF, 0xEF, 0x0D, 0x0A])
        switch Int.random(in: 0..<5, using: &random) {
        case 0: line.insert(byte, at: place)
        case 1 where place < line.count: line.remove(at: place)
        case 2 where place < line.count: line[place] = byte
        case 3: line.removeSubrange(place...)
        default: line.insert(contentsOf: line[place...].prefix(Int.random(in: 0..<8, using: &random)), at: place)
        }
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }
}
