/// An escape of a JSON string: `\n`, `\u00e9`, or two that are a surrogate pair.
struct JSONEscape {
    private static let plain: [UInt8: Unicode.Scalar] = [
        0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
    ]

    /// What it means.
    let scalar: Unicode.Scalar
    /// How many bytes it has.
    let length: Int

    /// The escape with which a text begins; nil where it is none.
    init?(_ text: ArraySlice<UInt8>) {
        let rest = text.dropFirst()
        guard text.first == UInt8(ascii: "\\"), let sign = rest.first else { return nil }
        if let scalar = Self.plain[sign] {
            self.scalar = scalar
            length = 2
            return
        }
        guard sign == UInt8(ascii: "u"), let unit = Self.unit(rest.dropFirst()) else { return nil }
        if let scalar = Unicode.Scalar(unit) {
            self.scalar = scalar
            length = 6
            return
        }
        let after = rest.dropFirst(5)
        guard UTF16.isLeadSurrogate(unit), after.starts(with: #"\u"#.utf8), let trail = Self.unit(after.dropFirst(2)),
            UTF16.isTrailSurrogate(trail)
        else { return nil }
        scalar = UTF16.decode(UTF16.EncodedScalar([unit, trail]))
        length = 12
    }

    /// The number that four hexadecimal digits make.
    static func unit(_ text: ArraySlice<UInt8>) -> UInt16? {
        let digits = text.prefix(4)
        // A sign would be taken for a part of the number.
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}

/// Undoes what is written around text in the lines of a log, which may be no JSON.
package enum JSONText {
    /// The bytes that the inside of a JSON string means; an escape that is none stands for itself.
    package static func unescaped(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = text[...]
        while let byte = rest.first {
            let escape = byte == UInt8(ascii: "\\") ? JSONEscape(rest) : nil
            if let escape { result += String(escape.scalar).utf8 } else { result.append(byte) }
            rest.removeFirst(escape?.length ?? 1)
        }
        return result
    }

    /// An object that stands in a JSON string, or in a field of a CSV file, which doubles quotes.
    package static func unwrapped(_ text: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        if text.contains(UInt8(ascii: "\\")) { return unescaped(text) }
        var result: [UInt8] = []
        for byte in text where byte != quote || result.last != quote || result.dropLast().last == quote {
            result.append(byte)
        }
        return result
    }
}
