import JSON

extension Address {
    /// A key in the one spelling of the address that it is, as it is where it is none.
    static func spelled(_ key: KeyText, prefix: Int) -> KeyText {
        let bytes = Array(key.text.utf8)
        guard let address = Address(list: bytes.span, 0..<bytes.count), address.end == bytes.count else { return key }
        var spelling: [UInt8] = []
        let isOther = address.spell(bytes.span, prefix: prefix, into: &spelling)
        return KeyText((isOther ? spelling : Array(bytes[address.text]))[...])
    }

    /// Writes the address in its one spelling (RFC 5952): of IPv6 so many first bits, of an IPv4 address inside IPv6 that
    /// one; false where that is how it stands in the text, and nothing may be written.
    func spell(_ line: Span<UInt8>, prefix: Int, into spelling: inout [UInt8]) -> Bool {
        guard mayBeOther || (isSix && prefix < 128), let six = Self.six(line, at: text.lowerBound) else { return false }
        spelling.removeAll(keepingCapacity: true)
        if six.bits >> 32 == 0xFFFF {
            spelling.append(four: UInt32(truncatingIfNeeded: six.bits))
        } else if prefix < 128 {
            spelling.append(six: six.bits & ~(UInt128.max >> UInt128(prefix)))
            spelling += Array("/\(prefix)".utf8)
        } else {
            spelling.append(six: six.bits)
            spelling += line.array(six.end..<text.upperBound)
        }
        return true
    }
}

extension [UInt8] {
    fileprivate mutating func append(four bits: UInt32) {
        for place in 0..<4 {
            if place > 0 { append(UInt8(ascii: ".")) }
            append(UInt16(truncatingIfNeeded: bits >> UInt32(24 - 8 * place)) & 0xFF, radix: 10)
        }
    }

    /// Adds IPv6's bits: lower case, the first of the longest runs of zeros left out.
    fileprivate mutating func append(six bits: UInt128) {
        func group(_ place: Int) -> UInt16 { UInt16(truncatingIfNeeded: bits >> UInt128(112 - 16 * place)) }
        var gap = 8..<8
        var start = 0
        while start < 8 {
            var end = start
            while end < 8, group(end) == 0 { end += 1 }
            if end - start > Swift.max(gap.count, 1) { gap = start..<end }
            start = end + 1
        }
        var place = 0
        while place < 8 {
            if place == gap.lowerBound {
                append(UInt8(ascii: ":"))
                append(UInt8(ascii: ":"))
                place = gap.upperBound
            } else {
                if place > 0, place != gap.upperBound { append(UInt8(ascii: ":")) }
                append(group(place), radix: 16)
                place += 1
            }
        }
    }

    /// Adds a number in lower case, without zeros before it.
    private mutating func append(_ number: UInt16, radix: UInt16) {
        if number >= radix { append(number / radix, radix: radix) }
        let digit = UInt8(number % radix)
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
}
