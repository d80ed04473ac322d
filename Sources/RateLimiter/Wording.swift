extension Decision {
    /// The answer in the original's words, given at `instant`.
    public func message(at instant: Instant) -> String {
        switch self {
        case .success: "Successful request on \(instant.clockText)"
        case .rejected(let error): error.description
        }
    }
}

extension Instant {
    /// The clock's reading as `00:42:13`, from a day on as `2d 01:02:03`, rounded down to a second.
    package var clockText: String {
        Self.text(seconds: nanoseconds / 1_000_000_000)
    }

    /// The same with milliseconds: `00:42:13.000`.
    package var preciseClockText: String {
        clockText + "." + padded(nanoseconds / 1_000_000 % 1000, to: 3)
    }

    /// The same exactly: `00:42:13`, `00:42:13.25`.
    package var exactClockText: String {
        clockText + fraction(of: nanoseconds % 1_000_000_000)
    }

    private static func text(seconds: Int64) -> String {
        let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
        let days = seconds / 86400
        return (days > 0 ? "\(days)d " : "") + time.joined(separator: ":")
    }
}

extension Duration {
    /// A wait as `0:07`, `17:47`, `1:02:03` or `2d 01:02:03`, rounded up to a second.
    package var countdown: String {
        let seconds = secondsRoundedUp
        if seconds >= 86400 { return "\(seconds / 86400)d " + hours(padded(seconds / 3600 % 24, to: 2)) }
        if seconds >= 3600 { return hours("\(seconds / 3600)") }
        return "\(seconds / 60):" + padded(seconds % 60, to: 2)

        func hours(_ hours: String) -> String {
            "\(hours):" + padded(seconds / 60 % 60, to: 2) + ":" + padded(seconds % 60, to: 2)
        }
    }
}

extension Duration {
    /// A wait exactly, where the clock can hold it: `0:07`, `0:07.25`.
    package var exactCountdown: String {
        let nanoseconds = (wholeNanoseconds ?? 0) % 1_000_000_000
        return (self - .nanoseconds(nanoseconds)).countdown + fraction(of: nanoseconds)
    }
}

/// So many nanoseconds as a decimal fraction of a second, nothing where there are none.
private func fraction(of nanoseconds: Int64) -> String {
    var digits = padded(nanoseconds, to: 9)[...]
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "" : "." + digits
}

private func padded(_ number: Int64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
