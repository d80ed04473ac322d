/// A number of a JSON text by its exact value.
struct Decimal {
    private let isNegative: Bool
    /// Without zeros at either end.
    private let digits: Substring
    /// The value is digits × 10^exponent.
    private let exponent: Int
    /// More than a file can make up for with zeros.
    private static let hugeExponent = 1 << 50

    /// A number as JSON writes it.
    init(_ number: String) {
        let parts = number.split { $0 == "e" || $0 == "E" }
        let mantissa = parts[0].split(separator: ".")
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        let power = parts.count > 1 ? Int(parts[1]) ?? (parts[1].hasPrefix("-") ? Int.min : Int.max) : 0
        let all = (mantissa[0].drop { $0 == "-" } + fraction).drop { $0 == "0" }
        let end = all.lastIndex { $0 != "0" }.map { all.index(after: $0) } ?? all.startIndex
        isNegative = number.hasPrefix("-")
        digits = all[..<end]
        exponent =
            min(max(power, -Self.hugeExponent), Self.hugeExponent)
            - fraction.count + all.distance(from: end, to: all.endIndex)
    }

    /// The value without an exponent, nil where it is negative or has digits that no setting can have.
    var plainText: String? {
        guard !digits.isEmpty else { return "0" }
        guard !isNegative, exponent > -40, digits.count + exponent < 40 else { return nil }
        guard exponent < 0 else { return digits + String(repeating: "0", count: exponent) }
        let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
        return padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
}
