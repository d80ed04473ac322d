public import RateLimiter

extension Limit {
    /// The limit for a sentence: `100 tokens per 1 h`.
    public var limitInWords: String {
        "\(tokens) \(tokens == 1 ? "token" : "tokens") per \(time.words)"
    }

    /// The statement that sets this limit.
    public var statement: Statement { .settings(fields) }

    /// The fields of that statement.
    public var fields: [Field] { [.tokens(tokens), .time(time)] + (policy == .fixedWindow ? [] : [.policy(policy)]) }
}
