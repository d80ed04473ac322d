public import RateLimiter

/// What a limit remembers of a user and has answered it; read under the limit that it was made for.
///
/// It is small, since there may be a million users under seven policies: the last answer is worked out again from what it
/// left.
public struct Account: Sendable {
    private var bucket: Bucket
    private var lastIsAccepted = false
    /// How many requests succeeded.
    public private(set) var accepted = 0
    /// How many were rejected.
    public private(set) var rejected = 0
    private var lastInstant = Instant.start
    /// The tokens that were asked for last, 0 before the first request.
    private var lastCost = 0

    /// A full bucket that was asked for nothing.
    init(_ policy: Policy) {
        bucket = Bucket(policy)
    }

    /// Whether something was asked for.
    public var isAsked: Bool { lastCost > 0 }

    /// The last answer and its reason, nil before the first.
    public func last(under limit: Limit) -> Explanation? {
        guard isAsked else { return nil }
        return bucket.explainLast(cost: lastCost, isAccepted: lastIsAccepted, at: lastInstant, under: limit)
    }

    /// How many tokens are left, rounded down.
    public func remaining(at instant: Instant, under limit: Limit) -> Int {
        bucket.remaining(at: instant, under: limit)
    }

    /// How long until the bucket is whole again, rounded up to a nanosecond; 0 where it is whole.
    public func refill(at instant: Instant, under limit: Limit) -> Duration {
        bucket.refill(at: instant, under: limit)
    }

    /// How long until there is a token more, which a request for it would have to wait; nil where none is missing, or all
    /// come at once.
    public func nextToken(at instant: Instant, under limit: Limit) -> Duration? {
        var asking = bucket
        let cost = remaining(at: instant, under: limit) + 1
        guard let wait = asking.request(cost: cost, at: instant, under: limit).error?.retryAfter else { return nil }
        return wait < refill(at: instant, under: limit) ? wait : nil
    }

    /// How many bytes the policy's memory of the user takes.
    var memoryBytes: Int { bucket.memoryBytes }

    mutating func ask(cost: Int, at instant: Instant, under limit: Limit) -> Explanation {
        let explanation = bucket.explain(cost: cost, at: instant, under: limit)
        lastIsAccepted = explanation.decision.isAccepted
        if lastIsAccepted { accepted += 1 } else { rejected += 1 }
        (lastInstant, lastCost) = (instant, cost)
        return explanation
    }

    /// What a request comes to, which is not counted.
    mutating func decide(cost: Int, at instant: Instant, under limit: Limit) -> Decision {
        bucket.request(cost: cost, at: instant, under: limit)
    }
}
