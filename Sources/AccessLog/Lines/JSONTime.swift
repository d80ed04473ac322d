import RateLimiter

/// Reads the times that JSON logs hold.
struct JSONTime {
    private var common = CommonDate()

    /// A date as RFC 3339 writes it, or the Common Log Format, or a number; without a zone it is in UTC.
    mutating func instant(string text: Span<UInt8>) -> Instant? {
        common.read(text, at: 0) ?? Self.rfc3339(text) ?? Self.instant(number: text)
    }

    static func rfc3339(_ text: Span<UInt8>) -> Instant? {
        let dash = UInt8(ascii: "-")
        guard let year = text.number(at: 0, digits: 4), text.byte(at: 4) == dash,
            let month = text.number(at: 5, digits: 2), text.byte(at: 7) == dash,
            let day = text.number(at: 8, digits: 2), "Tt ".utf8.contains(text.byte(at: 10)),
            let time = TimeOfDay(text, at: 11)
        else { return nil }
        let zone = ZoneOffset(text, at: text.skip(from: time.end, while: \.isSpace))
        guard (zone?.end ?? time.end) == text.count else { return nil }
        return Instant(
            year: year, month: month, day: day, secondOfDay: time.second, nanosecond: time.nanosecond,
            offsetSeconds: zone?.seconds ?? 0)
    }

    /// A number since 1970: of seconds, or where the clock can't hold so many, of milli-, micro- or nanoseconds, the
    /// first of them that it can. What is finer than a nanosecond is dropped.
    static func instant(number text: Span<UInt8>) -> Instant? {
        guard let number = Decimal(text) else { return nil }
        for places in [9, 6, 3, 0] {
            if let nanoseconds = number.scaled(by: places) { return Instant(nanoseconds: nanoseconds) }
        }
        return nil
    }
}

/// A number as JSON writes it, not negative: digits × 10^exponent.
private struct Decimal {
    private var digits: Int128 = 0
    private var exponent = 0

    init?(_ text: Span<UInt8>) {
        var index = 0
        var isFraction = false
        var hasDigits = false
        while index < text.count, text[index].isDigit || (text[index] == UInt8(ascii: ".") && !isFraction) {
            if text[index].isDigit {
                // More digits than these are finer than any clock, or larger.
                let isKept = digits < 1_000_000_000_000_000_000_000_000_000
                if isKept { digits = digits * 10 + Int128(text[index] - UInt8(ascii: "0")) }
                exponent += (isFraction ? -1 : 0) + (isKept ? 0 : 1)
                hasDigits = true
            } else {
                isFraction = true
            }
            index += 1
        }
        guard hasDigits else { return nil }
        if text.byte(at: index) | 0x20 == UInt8(ascii: "e") {
            let sign = text.byte(at: index + 1)
            let start = index + (sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? 2 : 1)
            index = text.skip(from: start, while: \.isDigit)
            guard index > start, index - start < 4, let power = text.number(at: start, digits: index - start) else {
                return nil
            }
            exponent += sign == UInt8(ascii: "-") ? -power : power
        }
        guard index == text.count else { return nil }
    }

    /// The number × 10^places, rounded down; nil where that does not fit.
    func scaled(by places: Int) -> Int64? {
        var (value, exponent) = (digits, exponent + places)
        while exponent > 0, value > 0 {
            value *= 10
            exponent -= 1
            if value > Int128(Int64.max) { return nil }
        }
        while exponent < 0, value > 0 {
            value /= 10
            exponent += 1
        }
        return Int64(exactly: value)
    }
}
