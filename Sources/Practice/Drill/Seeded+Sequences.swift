import SeededRandom

extension Seeded {
    /// One of many sequences of a seed, which have nothing to do with each other.
    init(seed: UInt64, sequence: UInt64) {
        var mixer = Self(sequence)
        self.init(seed ^ mixer.next())
    }
}
