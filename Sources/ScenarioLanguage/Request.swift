/// Rounds of requests: a round asks once for each user named, in the order named.
public struct Request: Hashable, Sendable {
    /// Who asks.
    public var who: Who
    /// How many rounds, 1 or more.
    public var rounds = 1
    /// How far the clock moves between two rounds.
    public var interval = Duration.zero
    /// How many tokens a request takes, 1 or more.
    public var cost = 1
    /// What every answer should be.
    public var expected: Outcome?

    /// One request of one token from each of `who`, unless told otherwise.
    public init(
        _ who: Who, rounds: Int = 1, interval: Duration = .zero, cost: Int = 1, expected: Outcome? = nil
    ) {
        self.who = who
        self.rounds = rounds
        self.interval = interval
        self.cost = cost
        self.expected = expected
    }
}

/// What a request comes to.
public enum Outcome: Int, CaseIterable, Sendable {
    /// The request took its tokens.
    case success = 200
    /// The request was rejected.
    case rejected = 429
}
