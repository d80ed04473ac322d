public import RateLimiter
import ScenarioLanguage

extension Decision {
    /// The answer in the original's words, given at `instant`.
    public func message(at instant: Instant) -> String {
        switch self {
        case .success: "Successful request on \(instant.clockText)"
        case .rejected(let error): error.message
        }
    }
}

extension Error429 {
    /// The original's words; the wait is in seconds, rounded up, so that whoever waits that long is not rejected again.
    public var message: String {
        switch self {
        case .exhausted(let retryAfter):
            "Error 429! Rate limit exceeded. Try again in \(retryAfter.secondsRoundedUp) seconds"
        case .neverFits(let cost, let tokens):
            "Error 429! Rate limit exceeded. \(cost) tokens never fit in a bucket of \(tokens)"
        }
    }
}
