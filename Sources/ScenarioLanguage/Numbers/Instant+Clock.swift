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
        // It stands in each line of a report, so nothing is allocated for it.
        String(unsafeUninitializedCapacity: 8) { text in
            func put(_ number: Int64, at place: Int) {
                text[place] = UInt8(ascii: "0") + UInt8(number / 10)
                text[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
            }
            put(self / 3600, at: 0)
            put(self / 60 % 60, at: 3)
            put(self % 60, at: 6)
            text[2] = UInt8(ascii: ":")
            text[5] = UInt8(ascii: ":")
            return 8
        }
    }
}
