import SeededRandom
import Testing

@testable import RateLimiter

@Suite struct `An index of keys` {
    /// Keys of up to 300 bytes, each once.
    private func keys(_ count: Int, using random: inout Seeded) -> [String] {
        (0..<count).map { number in
            let length = Int.random(in: 0...(random.happens(80) ? 15 : 150), using: &random)
            return "\(number) " + String(repeating: "é", count: length)
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `numbers keys in the order they came, and so does each copy`(seed: UInt64) throws {
        var random = Seeded(seed)
        let keys = keys(2000, using: &random)
        var index = KeyIndex()
        var copies: [(index: KeyIndex, count: Int)] = []
        while index.count < keys.count {
            let more = Int.random(in: 1...(random.happens(50) ? 3 : 300), using: &random)
            #expect(index.add(upTo: min(index.count + more, keys.count)) { keys[$0] })
            if random.happens(20) { copies.append((index, index.count)) }
        }
        for (index, count) in copies {
            for (number, key) in keys.enumerated() {
                try #require(index.number(of: key) { keys[$0] } == (number < count ? number : nil), "seed \(seed)")
            }
        }
    }

    @Test func `refuses a key that is there, and tells keys apart that only look alike`() {
        var keys = ["e\u{301}", "\u{E9}", "", "a", "a"]
        var index = KeyIndex()
        #expect(!index.add(upTo: keys.count) { keys[$0] })
        #expect(index.count == 4)
        #expect(index.number(of: "\u{E9}") { keys[$0] } == 1)
        keys[4] = "b"
        #expect(index.add(upTo: keys.count) { keys[$0] })
    }
}
