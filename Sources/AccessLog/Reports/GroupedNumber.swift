extension BinaryInteger {
    /// The number with a comma before every three digits: `10,000`.
    var grouped: String {
        let digits = Array(String(self))
        return digits.indices.reduce(into: "") { text, place in
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.append(digits[place])
        }
    }

    /// The number and the noun: `1 line`, `10,000 lines`.
    func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}
