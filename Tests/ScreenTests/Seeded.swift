/// SplitMix64: the same numbers for the same seed, in every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 1 to the limit, small ones as often as large ones.
    mutating func number(upTo limit: Int) -> Int {
        Int.random(in: 1...max(1, limit >> Int.random(in: 0...30, using: &self)), using: &self)
    }
}
