/// A key of at most 24 bytes as three words, zeros after its end.
struct ShortKey: Sendable {
    static let capacity = 24

    let words: (UInt64, UInt64, UInt64)
    let length: UInt32

    @inline(__always)
    init(words: (UInt64, UInt64, UInt64), length: Int) {
        self.words = words
        self.length = UInt32(length)
    }

    /// A key of at most `capacity` bytes.
    @inline(__always)
    init(_ bytes: RawSpan) {
        self.init(bytes) { $0.word(at: $0.byteCount - 8) &>> UInt64(($1 + 8 - $0.byteCount) * 8) }
    }

    /// The same for bytes that were stored a moment ago, a word at a time, as a small string's are: a load that
    /// overlaps two stores waits for both.
    @inline(__always)
    init(justStored bytes: RawSpan) {
        self.init(bytes) { Self.word($0.extracting($1...)) }
    }

    /// A key whose last word, cut short at its end, is what `rest` makes of the bytes from an offset on.
    @inline(__always)
    private init(_ bytes: RawSpan, rest: (RawSpan, Int) -> UInt64) {
        let words: (UInt64, UInt64, UInt64) =
            switch bytes.byteCount {
            case ...8: (Self.word(bytes), 0, 0)
            case ...16: (bytes.word(at: 0), rest(bytes, 8), 0)
            default: (bytes.word(at: 0), bytes.word(at: 8), rest(bytes, 16))
            }
        self.init(words: words, length: bytes.byteCount)
    }

    @inline(__always)
    static func == (left: ShortKey, right: ShortKey) -> Bool {
        left.length == right.length && left.words == right.words
    }

    /// The bytes of the key.
    var bytes: ArraySlice<UInt8> {
        withUnsafeBytes(of: (words.0.littleEndian, words.1.littleEndian, words.2.littleEndian)) {
            ArraySlice($0.prefix(Int(length)))
        }
    }

    /// At most eight bytes, put together from loads that overlap, since a loop costs more.
    @inline(__always)
    private static func word(_ bytes: RawSpan) -> UInt64 {
        let count = bytes.byteCount
        if count >= 4 {
            let low = UInt64(bytes.unsafeLoadUnaligned(as: UInt32.self).littleEndian)
            let high = bytes.unsafeLoadUnaligned(fromByteOffset: count - 4, as: UInt32.self).littleEndian
            return low | UInt64(high) &<< UInt64((count - 4) * 8)
        }
        guard count > 0 else { return 0 }
        let first = UInt64(bytes.unsafeLoad(as: UInt8.self))
        let middle = UInt64(bytes.unsafeLoad(fromByteOffset: count / 2, as: UInt8.self))
        let last = UInt64(bytes.unsafeLoad(fromByteOffset: count - 1, as: UInt8.self))
        return first | middle &<< UInt64(count / 2 * 8) | last &<< UInt64((count - 1) * 8)
    }
}

extension RawSpan {
    /// The eight bytes from `offset` on as a word.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }
}
