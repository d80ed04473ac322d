import Screen
import SeededRandom
import Testing

struct RandomBytesTests {
    @Test func `of a million random bytes, however cut, none ends it, and then Ctrl-C is one`() {
        // Those of which sequences and pastes are made come more often.
        let frequent = Array("\u{1B}\u{1B}\u{1B}[[[<;O~200201AMm?:\r".utf8)
        for seed: UInt64 in 0..<250 {
            var random = Seeded(seed)
            var decoder = InputDecoder()
            var left = 4000
            while left > 0 {
                let chunk = (0..<Int.random(in: 1...200, using: &random)).map { _ in
                    random.chance(2) ? random.pick(frequent) : UInt8.random(in: 0...255, using: &random)
                }
                left -= chunk.count
                for input in decoder.take(chunk) { #expect(!input.isOfProgram, "seed \(seed)") }
                if let wait = decoder.untilChange, random.chance(3) {
                    _ = decoder.elapse(wait)
                    #expect(decoder.untilChange != wait || wait > .zero, "seed \(seed)")
                }
            }
            let last = decoder.take([3]) + decoder.elapse(.milliseconds(25))
            #expect(last.last == .key(.control("c")), "seed \(seed)")
            #expect(decoder.take("q".utf8) == [.key(.character("q"))], "seed \(seed)")
        }
    }
}

extension Input {
    /// Whether it is one that no byte can be.
    fileprivate var isOfProgram: Bool {
        switch self {
        case .key, .paste, .click, .wheel: false
        case .resize, .ended: true
        }
    }
}
