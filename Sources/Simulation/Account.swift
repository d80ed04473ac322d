public import RateLimiter

/// A user under one of the policies that are compared.
public struct Account: Sendable {
    /// The user.
    public private(set) var user: User
    /// How many requests succeeded.
    public private(set) var accepted = 0
    /// How many were rejected.
    public private(set) var rejected = 0
    /// The last answer and its reason, nil before the first.
    public private(set) var last: Explanation?
    private var span = Span()

    init(_ limit: Limit) {
        user = User(apiKey: "", limit: limit)
    }

    /// The tokens taken within the last span of the limit's time, as of the last success.
    var tokensInSpan: Int { span.tokens }

    mutating func decide(_ answer: Answer) -> Explanation {
        let explanation = user.explain(cost: answer.explanation.cost, at: answer.instant)
        last = explanation
        if explanation.decision.isAccepted {
            accepted += 1
            span.add(explanation.cost, at: explanation.instant, time: user.limit.time)
        } else {
            rejected += 1
        }
        return explanation
    }
}

/// The tokens taken in the last span [t, t + T).
private struct Span: Sendable {
    private var taken: [(instant: Instant, tokens: Int)] = []
    private var first = 0
    private(set) var tokens = 0

    mutating func add(_ count: Int, at instant: Instant, time: Duration) {
        while first < taken.count, taken[first].instant.duration(to: instant) >= time {
            tokens -= taken[first].tokens
            first += 1
        }
        if first * 2 > taken.count {
            taken.removeSubrange(..<first)
            first = 0
        }
        if taken.last?.instant == instant {
            taken[taken.count - 1].tokens += count
        } else {
            taken.append((instant, count))
        }
        tokens += count
    }
}
