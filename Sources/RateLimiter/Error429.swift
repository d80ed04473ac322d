/// Why a request was rejected.
public enum Error429: Error, Hashable, Sendable {
    /// Too few tokens are left; the same request succeeds after `retryAfter` and no earlier, were no other to come.
    case exhausted(retryAfter: Duration)
    /// The request costs more tokens than a bucket holds, so it never succeeds.
    case neverFits(cost: Int, tokens: Int)

    /// How long until the same request would succeed, or nil for never.
    public var retryAfter: Duration? {
        if case .exhausted(let retryAfter) = self { retryAfter } else { nil }
    }
}

extension Error429: CustomStringConvertible {
    /// The original's words; the wait is in seconds, rounded up, so that whoever waits that long is not rejected again.
    public var description: String {
        switch self {
        case .exhausted(let retryAfter):
            "Error 429! Rate limit exceeded. Try again in \(retryAfter.secondsRoundedUp) seconds"
        case .neverFits(let cost, let tokens):
            "Error 429! Rate limit exceeded. \(cost) tokens never fit in a bucket of \(tokens)"
        }
    }
}
