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
    public var last: Explanation? { lastAnswer.first }
    private var lastAnswer: [Explanation] = []
    /// The most tokens taken in any span [t, t + T).
    public private(set) var mostInSpan = 0
    /// The longest retry time given, 0 where there was none; requests that never fit are left out.
    public private(set) var longestWait = Duration.zero
    private var span = Span()

    init(_ limit: Limit) {
        user = User(apiKey: "", limit: limit)
    }

    mutating func decide(_ answer: Answer) -> Explanation {
        let explanation = user.explain(cost: answer.explanation.cost, at: answer.instant)
        if lastAnswer.isEmpty { lastAnswer.append(explanation) } else { lastAnswer[0] = explanation }
        if let error = explanation.decision.error {
            rejected += 1
            longestWait = max(longestWait, error.retryAfter ?? .zero)
        } else {
            accepted += 1
            span.add(explanation.cost, at: explanation.instant, time: user.limit.time)
            mostInSpan = max(mostInSpan, span.tokens)
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
