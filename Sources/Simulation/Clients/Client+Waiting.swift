import RateLimiter
import ScenarioLanguage
import SeededRandom

extension Client.Retry {
    /// When a request is made again that was rejected at `now`, as so many of its call were by then; nil where the clock
    /// ends before.
    func moment(
        after retryAfter: Duration, at now: Instant, rejections: Int, random: inout Seeded
    ) -> Instant? {
        let plain: Int128 =
            switch wait {
            case .after: Int128(retryAfter.secondsRoundedUp) * 1_000_000_000
            case .fixed(let duration): duration.nanoseconds
            case .backoff(let first, let most):
                min(first.nanoseconds.doubled(rejections - 1), most?.nanoseconds ?? Int128(Int64.max))
            }
        return now.advancing(nanoseconds: jitter?.change(plain, &random) ?? plain)
    }
}

extension Client.Jitter {
    /// A wait in nanoseconds, changed at random.
    fileprivate func change(_ wait: Int128, _ random: inout Seeded) -> Int128 {
        switch self {
        case .percent(let percent): wait + Int128(random.number(upTo: UInt64(clamping: wait * Int128(percent) / 100)))
        case .full: Int128(random.number(upTo: UInt64(clamping: wait)))
        }
    }
}

extension Client.Calls {
    /// When the call is due after one that was due at `moment`; nil where there is none or the clock ends before.
    func next(after moment: Instant, random: inout Seeded) -> Instant? {
        switch self {
        case .once: nil
        case .every(let interval): moment.advancing(nanoseconds: interval.nanoseconds)
        case .random(let mean):
            moment.advancing(nanoseconds: Int128(random.exponential(mean: UInt64(mean.nanoseconds))))
        }
    }

    /// When the first call of a client is due that starts at `moment`.
    func first(from moment: Instant, random: inout Seeded) -> Instant? {
        if case .random = self { next(after: moment, random: &random) } else { moment }
    }
}

extension Instant {
    /// The moment so many nanoseconds later, 1 at least; nil where the clock can't hold it.
    fileprivate func advancing(nanoseconds step: Int128) -> Instant? {
        Int64(exactly: Int128(nanoseconds) + max(1, step)).map(Instant.init)
    }
}

extension Int128 {
    /// The number doubled so many times, but no more than 2^64.
    fileprivate func doubled(_ times: Int) -> Int128 { Swift.min(self << Swift.min(times, 64), 1 << 64) }
}
