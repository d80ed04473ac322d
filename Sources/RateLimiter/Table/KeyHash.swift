/// A seeded hash of a key's bytes, so that no one can choose keys that collide. The seed never shows in an output.
struct KeyHash: Sendable {
    private let seed: (UInt64, UInt64, UInt64)

    /// A hash that no one can foresee.
    init() {
        var generator = SystemRandomNumberGenerator()
        self.init(seed: (generator.next(), generator.next(), generator.next()))
    }

    /// A hash with a chosen seed, of which the collisions can be worked out.
    init(seed: (UInt64, UInt64, UInt64)) {
        self.seed = seed
    }

    /// The hash of a key that fits in its three words.
    @inline(__always)
    func callAsFunction(_ key: ShortKey) -> UInt64 {
        let half = Self.fold(key.words.0 ^ seed.0, key.words.1 ^ seed.1)
        return Self.fold(half ^ key.words.2, UInt64(key.length) ^ seed.2)
    }

    /// The hash of a longer key; its last two words may overlap those before.
    func callAsFunction(_ key: RawSpan) -> UInt64 {
        var hash = seed.2
        var offset = 0
        while offset < key.byteCount - 16 {
            hash = Self.fold(hash ^ key.word(at: offset), seed.0 ^ key.word(at: offset + 8))
            offset += 16
        }
        hash = Self.fold(hash ^ key.word(at: key.byteCount - 16), seed.0 ^ key.word(at: key.byteCount - 8))
        return Self.fold(hash ^ seed.1, UInt64(key.byteCount) ^ seed.2)
    }

    /// Both halves of a 128-bit product, folded together.
    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return high ^ low
    }
}
