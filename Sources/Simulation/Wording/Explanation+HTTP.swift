public import RateLimiter
import ScenarioLanguage

extension Explanation {
    /// The status line of the answer as HTTP carries it (RFC 6585, section 4, for 429).
    public var httpStatusLine: String {
        decision.isAccepted ? "HTTP/1.1 200 OK" : "HTTP/1.1 429 Too Many Requests"
    }

    /// The fields that tell a client about the limit, times in whole seconds, rounded up.
    ///
    /// `Retry-After` (RFC 9110, section 10.2.3) stands where waiting helps; `RateLimit-Policy` and `RateLimit` are those
    /// of draft-ietf-httpapi-ratelimit-headers-11: the quota and its window, what remains and the time to the refill.
    public var httpFields: [(name: String, value: String)] {
        let retry = decision.error?.retryAfter.map { [("Retry-After", "\($0.secondsRoundedUp)")] } ?? []
        let name = "\"\(limit.policy.rawValue)\""
        return retry + [
            ("RateLimit-Policy", "\(name);q=\(limit.tokens);w=\(limit.time.secondsRoundedUp)"),
            ("RateLimit", "\(name);r=\(remaining);t=\(refill.secondsRoundedUp)"),
        ]
    }
}
