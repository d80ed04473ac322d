import RateLimiter

extension Duration {
    /// A wait as `0:07`, `17:47`, `1:02:03` or `2d 01:02:03`, rounded up to a second.
    package var countdown: String {
        let seconds = secondsRoundedUp
        if seconds >= 86400 { return "\(seconds / 86400)d " + (seconds % 86400).timeOfDay }
        if seconds >= 36000 { return seconds.timeOfDay }
        if seconds >= 3600 { return String(seconds.timeOfDay.dropFirst()) }
        return "\(seconds / 60):" + (seconds % 60).padded(to: 2)
    }

    /// A wait exactly, where the clock can hold it: `0:07`, `0:07.25`.
    package var exactCountdown: String {
        let nanoseconds = (wholeNanoseconds ?? 0) % 1_000_000_000
        return (self - .nanoseconds(nanoseconds)).countdown + nanoseconds.decimalFraction
    }
}
