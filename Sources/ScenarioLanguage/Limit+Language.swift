public import RateLimiter

extension Limit {
    /// The limit for a sentence: `100 tokens per 1 h`.
    public var limitInWords: String {
        "\(tokens) \(tokens.form(of: "token")) per \(time.words)"
    }

    /// The statement that sets this limit; it leaves out a policy of `fixed-window`, which is the usual one.
    public var statement: Statement { .settings(fields) }

    /// The statement that sets this limit over any other, its policy in any case.
    public var fullStatement: Statement { .settings(fullFields) }

    /// The fields of `fullStatement`.
    package var fullFields: [Field] { [.tokens(tokens), .time(time), .policy(policy)] }

    /// The fields of `statement`.
    public var fields: [Field] { [.tokens(tokens), .time(time)] + (policy == .fixedWindow ? [] : [.policy(policy)]) }
}
