import RateLimiter

/// How far it went with a user under a policy.
public struct Extremes: Sendable {
    /// The most tokens that the user took in any span [t, t + T).
    public private(set) var mostInSpan = 0
    /// The longest retry time told, 0 where there was none; requests that never fit are left out.
    public private(set) var longestWait = Duration.zero
    private var span = TokensInSpan()

    mutating func add(_ answer: Explanation) {
        if let error = answer.decision.error {
            longestWait = max(longestWait, error.retryAfter ?? .zero)
        } else {
            mostInSpan = max(mostInSpan, span.add(answer.cost, at: answer.instant, time: answer.limit.time))
        }
    }
}
