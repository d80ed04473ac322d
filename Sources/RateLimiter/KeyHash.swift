/// A seeded hash of a key's bytes, so that no one can choose keys that collide. The seed never shows in an output.
struct KeyHash: Sendable {
    private let seed: (UInt64, UInt64, UInt64)

    init() {
        var generator = SystemRandomNumberGenerator()
        seed = (generator.next(), generator.next(), generator.next())
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

/// A key of at most 24 bytes as three words, zeros after its end.
struct ShortKey: Sendable {
    static let capacity = 24

    let words: (UInt64, UInt64, UInt64)
    let length: UInt32

    /// A key of at most `capacity` bytes.
    @inline(__always)
    init(_ bytes: RawSpan) {
        words = (Self.word(bytes, 0), Self.word(bytes, 8), Self.word(bytes, 16))
        length = UInt32(bytes.byteCount)
    }

    @inline(__always)
    init(words: (UInt64, UInt64, UInt64), length: UInt32) {
        self.words = words
        self.length = length
    }

    /// The word at `offset`; a cut one is put together from two loads that overlap, since a loop costs more.
    @inline(__always)
    private static func word(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
        let count = bytes.byteCount - offset
        if count >= 8 { return bytes.word(at: offset) }
        if count >= 4 {
            let low = UInt64(bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian)
            let high = bytes.unsafeLoadUnaligned(fromByteOffset: offset + count - 4, as: UInt32.self).littleEndian
            return low | UInt64(high) << UInt64((count - 4) * 8)
        }
        guard count > 0 else { return 0 }
        let first = UInt64(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
        let middle = UInt64(bytes.unsafeLoad(fromByteOffset: offset + count / 2, as: UInt8.self))
        let last = UInt64(bytes.unsafeLoad(fromByteOffset: offset + count - 1, as: UInt8.self))
        return first | middle << UInt64(count / 2 * 8) | last << UInt64((count - 1) * 8)
    }
}

extension RawSpan {
    /// The eight bytes from `offset` on as a word.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }
}
