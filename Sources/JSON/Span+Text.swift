extension Span<UInt8> {
    /// The first place from `start` on, and before the end, at which a byte does not pass.
    @inlinable @inline(__always)
    package func skip(from start: Int, while passes: (UInt8) -> Bool) -> Int {
        var index = start
        while index < count, passes(self[index]) { index += 1 }
        return index
    }

    /// The number that so many digits make, nil where they are none.
    @inlinable @inline(__always)
    package func number(at start: Int, digits: Int) -> Int? {
        guard start >= 0, start + digits <= count else { return nil }
        var number = 0
        for index in start..<start + digits {
            guard self[index].isDigit else { return nil }
            number = number * 10 + Int(self[index] - UInt8(ascii: "0"))
        }
        return number
    }

    /// The byte at a place, 0 past the end.
    @inlinable @inline(__always)
    package func byte(at index: Int) -> UInt8 { index < count ? self[index] : 0 }

    /// Whether these bytes stand at a place.
    @inlinable
    package func holds(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { self[start + $0] == text.utf8Start[$0] }
    }

    /// The bytes of a part.
    @inlinable
    package func array(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }
}

extension UInt8 {
    @inlinable @inline(__always)
    package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    @inlinable @inline(__always)
    package var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
