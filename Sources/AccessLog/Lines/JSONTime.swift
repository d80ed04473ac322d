import JSON
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

    /// Whether a number is so small that it tells how long something took: no log is from before 1973.
    static func isDuration(_ text: Span<UInt8>) -> Bool {
        Decimal(text)?.scaled(by: 0).map { $0 < 100_000_000 } ?? false
    }
}
