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
