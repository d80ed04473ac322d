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
        guard var bits else { return nil }
        var spelling: [UInt8] = []
        spelling.reserveCapacity(48)
        if bits >> 32 == 0xFFFF {
            for place in 0..<4 {
                if place > 0 { spelling.append(UInt8(ascii: ".")) }
                Self.append(UInt16(truncatingIfNeeded: bits >> UInt128(24 - 8 * place)) & 0xFF, radix: 10, to: &spelling)
            }
            return spelling
        }
        let isWhole = prefix >= 128
        if !isWhole { bits &= ~(UInt128.max >> UInt128(prefix)) }
        Self.append(bits, to: &spelling)
        if isWhole { spelling += line.array(zone) } else { spelling += Array("/\(prefix)".utf8) }
        let isSame = spelling.count == text.count && spelling.indices.allSatisfy { spelling[$0] == line[text.lowerBound + $0] }
        return isSame ? nil : spelling
    }

    /// Adds IPv6's bits: lower case, the first of the longest runs of zeros left out.
    private static func append(_ bits: UInt128, to text: inout [UInt8]) {
        func group(_ place: Int) -> UInt16 { UInt16(truncatingIfNeeded: bits >> UInt128(112 - 16 * place)) }
        var gap = 8..<8
        var start = 0
        while start < 8 {
            var end = start
            while end < 8, group(end) == 0 { end += 1 }
            if end - start > max(gap.count, 1) { gap = start..<end }
            start = end + 1
        }
        var place = 0
        while place < 8 {
            if place == gap.lowerBound {
                text += [UInt8(ascii: ":"), UInt8(ascii: ":")]
                place = gap.upperBound
            } else {
                if place > 0, place != gap.upperBound { text.append(UInt8(ascii: ":")) }
                append(group(place), radix: 16, to: &text)
                place += 1
            }
        }
    }

    /// Adds a number in lower case, without zeros before it.
    private static func append(_ number: UInt16, radix: UInt16, to text: inout [UInt8]) {
        if number >= radix { append(number / radix, radix: radix, to: &text) }
        let digit = UInt8(number % radix)
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
}
