import ScenarioLanguage
import SeededRandom
import Simulation
import Testing

struct SameBytesTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `the same script gives the same bytes, and a damaged one never a crash`(seed: UInt64) {
        var random = Seeded(seed)
        for number in 0..<150 {
            var script = Array(ScriptGenerator.script(&random).utf8)
            for _ in 0..<number % 4 { Self.damage(&script, &random) }
            guard !Self.isEndless(script) else { continue }
            let format = random.pick(Format.allCases)
            #expect(format.report(script) == format.report(script), "seed \(seed), script \(number): \(script)")
            Self.checkErrors(of: script, "seed \(seed), script \(number): \(script)")
        }
    }

    /// Errors stand in their lines and come in the order of these.
    private static func checkErrors(of script: [UInt8], _ comment: Comment) {
        let lines = script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let played = play(script)
        #expect(played.errors.map(\.line) == played.errors.map(\.line).sorted(), comment)
        for error in played.errors {
            let line = lines.indices.contains(error.line - 1) ? lines[error.line - 1] : []
            let length = String(decoding: line, as: UTF8.self).unicodeScalars.count
            #expect((1...length + 1).contains(error.column), comment)
            #expect(error.message.contains("expected ") || error.message.hasSuffix("already exists"), comment)
        }
        #expect(played.summary.requests == played.answers.count, comment)
        #expect(played.summary.failed == played.failures.count, comment)
    }

    /// Whether it asks more often than there is time for.
    private static func isEndless(_ script: [UInt8]) -> Bool {
        script.split(separator: UInt8(ascii: "\n")).contains { line in
            if case .request(let request)? = try? Statement(SourceLine(line)) { request.rounds > 1000 } else { false }
        }
    }

    private static func damage(_ script: inout [UInt8], _ random: inout Seeded) {
        let place = Int.random(in: script.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: script[place] = UInt8.random(in: 0...255, using: &random)
        case 1: script.remove(at: place)
        case 2:
            script.insert(contentsOf: script[place...].prefix(30), at: Int.random(in: script.indices, using: &random))
        default: script.insert(random.pick(Array("\"\\#=x9\n\r ".utf8) + [0xC3, 0x80, 0xFF]), at: place)
        }
    }
}
