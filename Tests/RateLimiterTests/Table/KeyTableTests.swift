import SeededRandom
import Testing

@testable import RateLimiter

@Suite struct `A table that numbers keys in batches` {
    @Test(arguments: 0..<10 as Range<UInt64>)
    func `gives the next number to whoever comes first, be the key short or long`(seed: UInt64) throws {
        var random = Seeded(seed)
        let keys = (0..<300).map { number in
            Array("\(number) ".utf8) + [UInt8](repeating: 0x6B, count: number % 3 == 0 ? number : 0)
        }
        var table = KeyTable()
        var expected: [[UInt8]: Int] = [:]
        for _ in 0..<200 {
            let batch = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                keys[Int.random(in: keys.indices, using: &random)]
            }
            for key in batch { table.add(key.span) }
            var numbers: [Int] = []
            table.numberBatch { place, number in
                #expect(place == numbers.count)
                numbers.append(number)
            }
            try #require(
                numbers
                    == batch.map { key in
                        if let number = expected[key] { return number }
                        expected[key] = expected.count
                        return expected.count - 1
                    }, "seed \(seed)")
        }
        #expect(table.count == expected.count)
        for (key, number) in expected { #expect(Array(table.key(of: number)) == key, "seed \(seed)") }
    }
}
