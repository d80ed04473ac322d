import JSON

extension Address {
    /// Whether a key is an address, or a network of them.
    static func isAll(of key: ArraySlice<UInt8>) -> Bool {
        let address = key.prefix { $0 != UInt8(ascii: "/") }
        return Address(list: address.span, 0..<address.count).map { $0.end == address.count } ?? false
    }

    /// A key in the one spelling of the address that it is, as it is where it is none.
    static func spelled(_ key: KeyText, prefix: Int) -> KeyText {
        let bytes = Array(key.text.utf8)
        guard let address = Address(list: bytes.span, 0..<bytes.count), address.end == bytes.count else { return key }
        return KeyText((address.spelling(bytes.span, prefix: prefix) ?? Array(bytes[address.text]))[...])
    }

    /// The address in its one spelling (RFC 5952): of IPv6 so many first bits, of an IPv4 address inside IPv6 that one;
    /// nil where that is how it stands in the text.
    func spelling(_ line: Span<UInt8>, prefix: Int) -> [UInt8]? {
        guard let bits else { return nil }
        if bits >> 32 == 0xFFFF {
            return Array(
                (0..<4).map { "\(UInt8(truncatingIfNeeded: bits >> UInt128(24 - 8 * $0)))" }.joined(separator: ".").utf8
            )
        }
        guard prefix < 128 else { return Self.text(bits) + line.array(zone) }
        return Self.text((bits >> UInt128(128 - prefix)) << UInt128(128 - prefix)) + Array("/\(prefix)".utf8)
    }

    /// The text of IPv6's bits: lower case, the first of the longest runs of zeros left out.
    private static func text(_ bits: UInt128) -> [UInt8] {
        let groups = (0..<8).map { UInt16(truncatingIfNeeded: bits >> UInt128(112 - 16 * $0)) }
        var gap = 0..<0
        var start = 0
        while start < 8 {
            let end = groups[start...].firstIndex { $0 != 0 } ?? 8
            if end - start > max(gap.count, 1) { gap = start..<end }
            start = end + 1
        }
        func text(_ range: Range<Int>) -> String { groups[range].map { String($0, radix: 16) }.joined(separator: ":") }
        return Array((gap.isEmpty ? text(0..<8) : text(0..<gap.lowerBound) + "::" + text(gap.upperBound..<8)).utf8)
    }
}
