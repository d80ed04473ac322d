/// Why a request was decided as it was: the rule, what it looked at, and what it left.
public struct Explanation: Hashable, Sendable {
    /// The limit whose policy decided.
    public let limit: Limit
    /// When.
    public let instant: Instant
    /// How many tokens were asked for.
    public let cost: Int
    /// What the policy looked at; nil where the cost never fits, which is decided before anything is looked at.
    public let memory: Memory?
    /// What it decided.
    public let decision: Decision
    /// How many tokens are left after it, rounded down.
    public let remaining: Int
    /// How long after it until the bucket is whole again, rounded up to a nanosecond.
    public let refill: Duration
}
