/// The bytes of keys that are too long for their slots, one key behind the other.
///
/// What stands in the slot of such a key is its hash, where its bytes begin, and how many they are.
struct LongKeys: Sendable {
    private var bytes: [UInt8] = []
    /// How many of the bytes are of keys that are gone.
    private(set) var unused = 0

    /// How many bytes are held.
    var count: Int { bytes.count }

    /// Appends a key with this hash and gives what stands in its slot.
    mutating func append(_ key: RawSpan, _ hash: UInt64) -> ShortKey {
        let start = bytes.count
        key.withUnsafeBytes { bytes.append(contentsOf: $0) }
        return ShortKey(words: (hash, UInt64(start), 0), length: key.byteCount)
    }

    /// Counts the bytes of a key that is gone.
    mutating func remove(_ key: ShortKey) { unused += Int(key.length) }

    /// The bytes of a key.
    func bytes(of key: ShortKey) -> ArraySlice<UInt8> { bytes[key.start...].prefix(Int(key.length)) }

    /// The first byte of a key, whose others mostly are at hand once it is.
    func firstByte(of key: ShortKey) -> UInt8 { bytes[key.start] }

    /// Whether a key has just these bytes, of which there are as many.
    @inline(__always)
    func holds(_ bytes: RawSpan, as key: ShortKey) -> Bool {
        let held = self.bytes.span.bytes.extracting(key.start..<key.start + bytes.byteCount)
        // The last words may overlap.
        let last = bytes.byteCount - 8
        var offset = 0
        while offset < last, held.word(at: offset) == bytes.word(at: offset) { offset += 8 }
        return offset >= last && held.word(at: last) == bytes.word(at: last)
    }
}

extension ShortKey {
    /// Whether the key's bytes stand elsewhere.
    var isLong: Bool { length > Self.capacity }

    /// Where the bytes of a long key begin.
    fileprivate var start: Int { Int(words.1) }

    /// Whether it is a long key of this length and hash.
    @inline(__always)
    func isLong(_ byteCount: Int, _ hash: UInt64) -> Bool { length == byteCount && words.0 == hash }

    /// The key's hash, which of a long one is kept.
    func hash(_ hash: KeyHash) -> UInt64 { isLong ? words.0 : hash(self) }
}
