/// `token-bucket`, `gcra` and `leaky-bucket`: the moment at which the bucket is whole again, were nothing else to come.
///
/// It is the theoretical arrival time of GCRA, the moment at which a token bucket's level reaches its top, and the
/// moment at which a leaky bucket's queue has drained: three readings of one number, so the three accept the same
/// requests. It is held N-fold, in whole nanoseconds, so that T/N is never divided.
struct Schedule: Sendable {
    private var wholeAgain: Int128 = 0

    mutating func request(cost: Int, at now: Int64, under limit: Limit) -> Decision {
        let debt = debt(at: now, under: limit)
        let after = debt + Int128(cost) * Int128(limit.nanoseconds)
        let excess = after - limit.span
        guard excess <= 0 else {
            return .rejected(.exhausted(retryAfter: Self.wait(excess, under: limit)))
        }
        wholeAgain = Int128(now) * Int128(limit.tokens) + after
        return limit.policy == .leakyBucket ? .success(delay: Self.wait(debt, under: limit)) : .success
    }

    /// Takes back the last request, which was a success.
    mutating func giveBack(_ cost: Int, under limit: Limit) { wholeAgain -= Int128(cost) * Int128(limit.nanoseconds) }

    func remaining(at now: Int64, under limit: Limit) -> Int {
        Int((limit.span - debt(at: now, under: limit)) / Int128(limit.nanoseconds))
    }

    func refill(at now: Int64, under limit: Limit) -> Duration {
        Self.wait(debt(at: now, under: limit), under: limit)
    }

    /// How long until there is another whole token, nil where the bucket is full.
    func nextToken(at now: Int64, under limit: Limit) -> Duration? {
        let debt = debt(at: now, under: limit)
        guard debt > 0 else { return nil }
        let time = Int128(limit.nanoseconds)
        return Self.wait((debt - 1) % time + 1, under: limit)
    }

    /// How far ahead the theoretical arrival time is, and how far it may be for `cost` tokens, rounded so that the one is
    /// more than the other exactly where the request does not conform.
    func arrival(of cost: Int, at now: Int64, under limit: Limit) -> Memory {
        let tokens = Int128(limit.tokens)
        let debt = debt(at: now, under: limit)
        let allowed = (tokens - Int128(cost)) * Int128(limit.nanoseconds)
        let ahead = debt <= allowed ? .nanoseconds(Int64(debt / tokens)) : Self.wait(debt, under: limit)
        return .arrival(ahead: ahead, tolerance: .nanoseconds(Int64(allowed / tokens)))
    }

    /// How long until the bucket is whole again, N-fold: 0 to N × T.
    private func debt(at now: Int64, under limit: Limit) -> Int128 {
        min(max(0, wholeAgain - Int128(now) * Int128(limit.tokens)), limit.span)
    }

    /// An N-fold time as a wait, rounded up to a nanosecond.
    private static func wait(_ time: Int128, under limit: Limit) -> Duration {
        let tokens = Int128(limit.tokens)
        return .nanoseconds(Int64((time + tokens - 1) / tokens))
    }
}

extension Limit {
    /// N × T.
    fileprivate var span: Int128 { Int128(tokens) * Int128(nanoseconds) }
}
