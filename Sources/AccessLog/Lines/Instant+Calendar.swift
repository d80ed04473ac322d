public import RateLimiter
import ScenarioLanguage

extension Instant {
    /// The moment of a date and time of day in UTC, in the proleptic Gregorian calendar; nil where there is no such
    /// moment or the clock, which starts at 1970, can't hold it. A minute has 61 seconds where one leaps.
    init?(year: Int, month: Int, day: Int, secondOfDay: Int, nanosecond: Int = 0, offsetSeconds: Int = 0) {
        guard 1...12 ~= month, 1...Self.days(inMonth: month, of: year) ~= day else { return nil }
        let seconds = Self.days(year: year, month: month, day: day) * 86400 + secondOfDay - offsetSeconds
        let (product, overflow) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, carry) = product.addingReportingOverflow(Int64(nanosecond))
        guard seconds >= 0, !overflow, !carry else { return nil }
        self.init(nanoseconds: sum)
    }

    /// The moment in UTC, the clock's start being 1970: `2015-05-17T10:05:03Z`, with as many decimals as it needs.
    public var timestamp: String {
        let (seconds, fraction) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        return "\(dateText)T\((seconds % 86400).timeOfDay)\(fraction.decimalFraction)Z"
    }

    /// The moment for a person, rounded down to a second: `2015-05-17 10:05:03`.
    public var dateAndTime: String { "\(dateText) \((nanoseconds / 1_000_000_000 % 86400).timeOfDay)" }

    private var dateText: String {
        // Counted from a first of March, so that the leap day is a year's last (Howard Hinnant, civil_from_days).
        let days = Int(nanoseconds / 86_400_000_000_000) + 719_468
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    /// The days from 1970-01-01 to a date (Howard Hinnant, days_from_civil).
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = year.quotientAndRemainder(dividingBy: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Instant {
    /// The moment that a text such as `2015-05-17T10:05:03Z` names (RFC 3339); nil where it names none.
    public init?(timestamp text: String) {
        guard let instant = JSONTime.rfc3339(Array(text.utf8).span) else { return nil }
        self = instant
    }
}
