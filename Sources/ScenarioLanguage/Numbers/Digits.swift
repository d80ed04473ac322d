extension UInt8 {
    /// Whether the byte is one of the digits 0 to 9.
    var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}

extension StringProtocol {
    /// Whether the text is one digit or more and nothing else.
    package var isDigits: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }
}

extension Int {
    /// A number in digits alone, without a sign; nil where it is none or too large.
    package init?(digits text: some StringProtocol) {
        guard text.isDigits else { return nil }
        self.init(text)
    }
}

extension BinaryInteger {
    /// The number with zeros before it, so that it has as many digits: `007`.
    package func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }

    /// The number with a comma before every three digits: `10,000`.
    package var grouped: String {
        let digits = Array(String(self))
        return digits.indices.reduce(into: "") { text, place in
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.append(digits[place])
        }
    }

    /// The noun as it stands after the number: `line` after 1, `lines` after any other.
    package func form(of noun: String) -> String { self == 1 ? noun : noun + "s" }

    /// The number, grouped, and the noun: `1 line`, `10,000 lines`.
    package func counted(_ noun: String) -> String { "\(grouped) \(form(of: noun))" }
}

extension Int64 {
    /// So many nanoseconds, less than a second, as a decimal fraction: `.25`; nothing where there are none.
    package var decimalFraction: String {
        let digits = padded(to: 9)
        guard let last = digits.lastIndex(where: { $0 != "0" }) else { return "" }
        return "." + digits[...last]
    }
}
