public import RateLimiter

extension Limit {
    /// The most tokens that one user can take within a span of whole nanoseconds, more than 0 and at most 2^63 − 1: what
    /// `WorstCase` has a witness for.
    public func mostTokens(within span: Duration) -> Int128 {
        WorstHistory(self, span: Int64(span.nanoseconds)).most
    }
}
