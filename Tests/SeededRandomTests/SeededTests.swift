import SeededRandom
import Testing

@Suite struct SeededTests {
    @Test func `the numbers are those that are published for SplitMix64`() {
        var random = Seeded(1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        // https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    // What follows was worked out from those numbers in Python's integers: x × bound / 2^64, where the remainder is
    // not less than 2^64 mod bound.
    @Test func `a number of a range is the same for the same seed, in years too`() {
        var random = Seeded(1_234_567)
        let dice = (0..<20).map { _ in random.integer(in: 1...6) }
        #expect(dice == [3, 2, 4, 2, 6, 3, 4, 2, 3, 5, 3, 3, 4, 2, 3, 1, 5, 1, 4, 1])
        random = Seeded(1_234_567)
        let wide = (0..<3).map { _ in random.integer(in: -3...1 << 62) }
        #expect(wide == [1_614_456_929_277_591_327, 800_792_052_799_701_990, 2_454_372_983_049_592_604])
    }

    @Test func `where many numbers are one too many they are passed over`() {
        // Of this bound almost every second number is.
        var random = Seeded(7)
        let numbers = (0..<4).map { _ in random.next(below: 1 << 63 + 1) }
        #expect(
            numbers == [
                3_595_544_800_446_187_243, 8_308_050_873_407_804_673, 2_300_599_727_732_774_152,
                1_238_314_238_945_538_992,
            ])
    }

    @Test func `a shuffled list is the same for the same seed, in years too`() {
        var random = Seeded(1_234_567)
        #expect(random.shuffled(Array("abcdefgh")) == Array("ahefgdbc"))
        #expect(random.shuffled([Int]()) == [])
    }

    @Test func `each number of a small range comes about as often as any other`() {
        var random = Seeded(42)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[random.integer(in: 0...6)] += 1 }
        // Each is 10,000 with a standard deviation of 93: five of them on either side.
        #expect(counts.allSatisfy { 9_535...10_465 ~= $0 }, "\(counts)")
    }
}
