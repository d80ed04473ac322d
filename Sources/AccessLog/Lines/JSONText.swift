/// Undoes what is written around text in lines.
enum JSONText {
    /// The bytes that the inside of a JSON string means; an escape that is none stands for itself.
    static func unescaped(_ text: [UInt8]) -> [UInt8] {
        let plain: [UInt8: UInt8] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
        ]
        var result: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let sign = rest.first else {
                result.append(byte)
                continue
            }
            if let meant = plain[sign] {
                result.append(meant)
                rest.removeFirst()
            } else if let scalar = scalar(&rest) {
                result += String(scalar).utf8
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// An object that stands in a JSON string, or in a field of a CSV file, which doubles quotes.
    static func unwrapped(_ text: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        if text.contains(UInt8(ascii: "\\")) { return unescaped(text) }
        var result: [UInt8] = []
        for byte in text where byte != quote || result.last != quote || result.dropLast().last == quote {
            result.append(byte)
        }
        return result
    }

    /// Takes `u00e9`, or two that are a surrogate pair.
    private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let unit = unit(rest) else { return nil }
        if let scalar = Unicode.Scalar(unit) {
            rest.removeFirst(5)
            return scalar
        }
        let after = rest.dropFirst(5)
        guard UTF16.isLeadSurrogate(unit), after.first == UInt8(ascii: "\\"), let trail = self.unit(after.dropFirst()),
            UTF16.isTrailSurrogate(trail)
        else { return nil }
        rest.removeFirst(11)
        return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    }

    private static func unit(_ rest: ArraySlice<UInt8>) -> UInt16? {
        guard rest.first == UInt8(ascii: "u"), rest.count >= 5 else { return nil }
        let digits = rest.dropFirst().prefix(4)
        guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
