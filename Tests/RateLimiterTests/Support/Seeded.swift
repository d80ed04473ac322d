import SeededRandom

extension Seeded {
    /// Whether something happens that happens so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// A number from 1 to `most`, small ones as often as large ones.
    mutating func magnitude(upTo most: Int64) -> Int64 {
        let bits = Int.random(in: 1...Int64.bitWidth - most.leadingZeroBitCount, using: &self)
        return .random(in: 1...min(most, .max >> Int64(63 - bits)), using: &self)
    }
}
