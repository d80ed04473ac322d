import RateLimiter

/// A log that is looked back on.
struct SurveyedLog {
    /// From its first request to its last.
    let span: ClosedRange<Instant>
    /// How a moment of it is written, rounded down to a second.
    let text: @Sendable (Instant) -> String

    /// How long it is, a second at least.
    var length: Duration { max(.seconds(1), span.lowerBound.duration(to: span.upperBound)) }
}
