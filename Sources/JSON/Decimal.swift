/// A decimal number that is not negative, by its exact value: digits × 10^exponent.
public struct Decimal: Sendable {
    /// As many digits as fit; the first that don't are finer than any clock, or make a number larger than it can hold.
    private static let mostDigits: Int128 = 1_000_000_000_000_000_000_000_000_000
    /// More than a text can make up for with zeros.
    private static let hugeExponent = 1 << 50

    private var digits: Int128 = 0
    private var exponent = 0
    /// Whether a digit other than 0 was left out.
    private var isRounded = false

    /// Reads a number as JSON writes it, zeros before it and a point at either end allowed; nil where it is none.
    public init?(_ text: Span<UInt8>) {
        var index = 0
        var isFraction = false
        var hasDigits = false
        while index < text.count, text[index].isDigit || (text[index] == UInt8(ascii: ".") && !isFraction) {
            if text[index].isDigit {
                let isKept = digits < Self.mostDigits
                if isKept { digits = digits * 10 + Int128(text[index] - UInt8(ascii: "0")) }
                if !isKept, text[index] != UInt8(ascii: "0") { isRounded = true }
                exponent += (isFraction ? -1 : 0) + (isKept ? 0 : 1)
                hasDigits = true
            } else {
                isFraction = true
            }
            index += 1
        }
        guard hasDigits else { return nil }
        if text.byte(at: index) | 0x20 == UInt8(ascii: "e") {
            guard let power = Self.power(text, &index) else { return nil }
            exponent += power
        }
        guard index == text.count else { return nil }
    }

    /// The same of a text.
    public init?(_ text: String) { self.init(Array(text.utf8).span) }

    /// The number × 10^places, rounded down; nil where that does not fit.
    public func scaled(by places: Int) -> Int64? { shifted(by: places).value }

    /// The number × 10^places; nil where that is no whole number or does not fit.
    public func exactlyScaled(by places: Int) -> Int64? {
        let (value, isExact) = shifted(by: places)
        return isExact && !isRounded ? value : nil
    }

    private func shifted(by places: Int) -> (value: Int64?, isExact: Bool) {
        var (value, exponent) = (digits, exponent + places)
        while exponent > 0, value > 0 {
            value *= 10
            exponent -= 1
            if value > Int128(Int64.max) { return (nil, false) }
        }
        var isExact = true
        while exponent < 0, value > 0 {
            if value % 10 > 0 { isExact = false }
            value /= 10
            exponent += 1
        }
        return (Int64(exactly: value), isExact)
    }

    /// The number after the `e` at a place, and the place after it.
    private static func power(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
        let sign = text.byte(at: index + 1)
        let start = index + (sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? 2 : 1)
        index = text.skip(from: start, while: \.isDigit)
        guard index > start else { return nil }
        var power = 0
        for place in start..<index { power = min(power * 10 + Int(text[place] - UInt8(ascii: "0")), hugeExponent) }
        return sign == UInt8(ascii: "-") ? -power : power
    }
}
