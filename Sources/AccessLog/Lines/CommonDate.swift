import JSON
import RateLimiter

/// Reads dates as the Common Log Format writes them, `17/May/2015:10:05:03 +0000`, each text once.
struct CommonDate {
    /// How many bytes such a date has.
    static let length = 26
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The text read last, as words that overlap, and what it means.
    private var text: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var instant: Instant?

    /// The moment of the date at a place; nil where there is none that the clock can hold.
    @inline(__always)
    mutating func read(_ line: Span<UInt8>, at start: Int) -> Instant? {
        guard start + Self.length <= line.count else { return nil }
        let bytes = line.bytes
        let text = (
            bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self),
            bytes.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self),
            bytes.unsafeLoadUnaligned(fromByteOffset: start + 16, as: UInt64.self),
            bytes.unsafeLoadUnaligned(fromByteOffset: start + 18, as: UInt64.self)
        )
        if text == self.text, let instant { return instant }
        guard let date = Self.parse(line, at: start) else { return nil }
        // A date with decimals is longer, so that its text is not all of it.
        if date.end == start + Self.length { (self.text, instant) = (text, date.instant) }
        return date.instant
    }

    /// The number of the month whose short name stands at a place, from 1.
    static func month(_ line: Span<UInt8>, at start: Int) -> Int? {
        months.firstIndex { line.holds($0, at: start) }.map { $0 + 1 }
    }

    private static func parse(_ line: Span<UInt8>, at start: Int) -> (instant: Instant, end: Int)? {
        let slash = UInt8(ascii: "/")
        guard let day = line.number(at: start, digits: 2), line.byte(at: start + 2) == slash,
            let month = month(line, at: start + 3), line.byte(at: start + 6) == slash,
            let year = line.number(at: start + 7, digits: 4), line.byte(at: start + 11) == UInt8(ascii: ":"),
            let time = TimeOfDay(line, at: start + 12), line.byte(at: time.end) == UInt8(ascii: " "),
            let zone = ZoneOffset(line, at: time.end + 1),
            let instant = Instant(
                year: year, month: month, day: day, secondOfDay: time.second, nanosecond: time.nanosecond,
                offsetSeconds: zone.seconds)
        else { return nil }
        return (instant, zone.end)
    }
}
