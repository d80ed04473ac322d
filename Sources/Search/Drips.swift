import RateLimiter

/// Histories that tell policies apart in which tokens are taken one by one at an even pace, which takes few statements;
/// the last request comes at the moment of the one before.
struct Drips {
    private let tokens: Int64
    private let time: Int64

    /// Nil where there is one token, or so many that to run through them takes long, or where the clock may end.
    init?(_ limit: Limit) {
        guard 2...10_000 ~= limit.tokens, limit.time <= .nanoseconds(Int64.max / 2) else { return nil }
        tokens = Int64(limit.tokens)
        time = Int64(limit.time.nanoseconds)
    }

    /// N requests to the end of an aligned window or hardly longer, so that nearly all of it counts in the next.
    var overTheEnd: [Burst]? {
        let longest = (time + (time - 1) / (tokens - 1)) / (tokens - 1)
        return roundest((time - 1) / (tokens - 1) + 1, longest).map { drip(tokens, every: $0) }
    }

    /// N requests within less than T, long enough for a token to drip in.
    var withinTheTime: [Burst]? {
        roundest((time - 1) / (tokens * (tokens - 1)) + 1, longestWithin).map { drip(tokens, every: $0) }
    }

    /// N requests within less than T, from one aligned window into the next.
    var acrossAnEnd: [Burst]? {
        guard let interval = roundest(longestWithin / 2 + 1, longestWithin),
            let start = roundest(time - (tokens - 1) * interval, time - 1)
        else { return nil }
        return drip(tokens, every: interval, from: start)
    }

    /// N + 1 requests of which all but the first are younger than T.
    var agedByOne: [Burst]? {
        roundest((time - 1) / tokens + 1, longestWithin).map { drip(tokens + 1, every: $0) }
    }

    /// The longest interval at which N requests take less than T.
    private var longestWithin: Int64 { (time - 1) / (tokens - 1) }

    private func drip(_ rounds: Int64, every interval: Int64, from start: Int64 = 0) -> [Burst] {
        let drip = Burst(start: start, tokens: 1, rounds: rounds, interval: interval)
        return [drip, Burst(start: drip.end, tokens: 1)]
    }
}

/// The steps in which people count time, in nanoseconds, the longest first.
private let steps: [Int64] =
    [86_400, 3600, 1800, 600, 60, 30, 10, 1].map { $0 * 1_000_000_000 }
    + (1...9).map { place in
        (place..<9).reduce(1) { step, _ in step * 10 }
    }

/// The time from `shortest` to `longest` that is the easiest to read, nil where there is none.
private func roundest(_ shortest: Int64, _ longest: Int64) -> Int64? {
    steps.lazy.map { step in (shortest + step - 1) / step * step }.first { $0 <= longest }
}
