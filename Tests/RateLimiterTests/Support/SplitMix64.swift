/// A small seeded generator: the same seed always gives the same numbers.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether something happens that happens so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// A number from 1 to `most`, small ones as often as large ones.
    mutating func magnitude(upTo most: Int64) -> Int64 {
        let bits = Int.random(in: 1...Int64.bitWidth - most.leadingZeroBitCount, using: &self)
        return .random(in: 1...min(most, .max >> Int64(63 - bits)), using: &self)
    }
}
