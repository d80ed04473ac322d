import RateLimiter

extension Instant {
    /// The clock's reading as `00:42:13`, from a day on as `2d 01:02:03`, rounded down to a second.
    package var clockText: String {
        let seconds = nanoseconds / 1_000_000_000
        let days = seconds / 86400
        return (days > 0 ? "\(days)d " : "") + (seconds % 86400).timeOfDay
    }

    /// The same with milliseconds: `00:42:13.000`.
    package var preciseClockText: String {
        clockText + "." + (nanoseconds / 1_000_000 % 1000).padded(to: 3)
    }

    /// The same exactly: `00:42:13`, `00:42:13.25`.
    package var exactClockText: String {
        clockText + (nanoseconds % 1_000_000_000).decimalFraction
    }
}

extension Int64 {
    /// So many seconds of a day as `01:02:03`.
    package var timeOfDay: String {
        [self / 3600, self / 60 % 60, self % 60].map { $0.padded(to: 2) }.joined(separator: ":")
    }
}
