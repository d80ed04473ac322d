public import RateLimiter

/// The same requests under several policies, decided in lock step.
///
/// The requests come from the answers of a simulator, whose clock is the only one: where it moves to a refill, that is
/// the refill under the simulator's own policy.
public struct Comparison: Sendable {
    /// What a policy made of the requests.
    public struct Row: Sendable {
        /// The limit with this row's policy.
        public let limit: Limit
        /// How many requests succeeded.
        public fileprivate(set) var accepted = 0
        /// How many were rejected.
        public fileprivate(set) var rejected = 0
        /// The longest retry time given, 0 where there was none; requests that never fit are left out.
        public fileprivate(set) var longestWait = Duration.zero
        /// The most tokens that a user took in any span [t, t + T).
        public fileprivate(set) var mostInSpan = 0
        /// The most bytes that the memory of a user took.
        public fileprivate(set) var stateBytes: Int
        /// What the clock of its own run shows, nil where it has none.
        public internal(set) var now: Instant?
        /// How many calls of clients are open.
        public internal(set) var waiting = 0
        /// When the last call of a client was served, nil where none was.
        public internal(set) var servedAt: Instant?
        /// The longest that a call of a client took until it was served.
        public internal(set) var longestCall = Duration.zero
        fileprivate var accounts = ChunkedArray<Account>()
        fileprivate var extremes = ChunkedArray<Extremes>()
    }

    /// A request that the policies answer differently, and why.
    public struct Disagreement: Sendable {
        /// The line of its statement.
        public let line: Int
        /// When it was made.
        public let instant: Instant
        /// Who asked.
        public let apiKey: String
        /// The number of the client that asked, nil where a statement did by hand.
        public let client: Int?
        /// What each policy decided, in the order of the rows; nil where another request was made under it, or none.
        public let explanations: [Explanation?]

        init(line: Int, request: Answer, explanations: [Explanation?]) {
            self.line = line
            instant = request.instant
            apiKey = request.apiKey
            client = request.client
            self.explanations = explanations
        }
    }

    /// A row for each policy, in the order they were given.
    public internal(set) var rows: [Row]
    /// The first request that the policies answer differently, nil where there is none.
    public internal(set) var firstDisagreement: Disagreement?

    /// A comparison of these policies under `limit`, whatever its policy.
    public init(_ policies: [Policy], under limit: Limit) {
        rows = policies.map { Row(limit.with($0)) }
    }

    /// Asks each policy what a simulator was asked at a line.
    public mutating func add(_ answer: Answer, line: Int) {
        let explanations = rows.indices.map { rows[$0].decide(answer) }
        if firstDisagreement == nil, Set(explanations.map(\.decision.status)).count > 1 {
            firstDisagreement = Disagreement(line: line, request: answer, explanations: explanations)
        }
    }
}

extension Comparison.Row {
    fileprivate init(_ limit: Limit) {
        self.limit = limit
        stateBytes = Account(limit.policy).memoryBytes
    }

    /// The policy of this row.
    public var policy: Policy { limit.policy }

    /// A user under this policy, by number.
    public func account(_ user: Int) -> Account {
        accounts.indices.contains(user) ? accounts[user] : Account(policy)
    }

    /// How far it went with a user, by number.
    public func extremes(_ user: Int) -> Extremes {
        extremes.indices.contains(user) ? extremes[user] : Extremes()
    }

    /// Puts a request to this policy.
    mutating func decide(_ answer: Answer) -> Explanation {
        let (user, cost, instant) = (answer.user, answer.explanation.cost, answer.instant)
        while accounts.count <= user {
            accounts.append(Account(policy))
            extremes.append(Extremes())
        }
        let explanation = accounts[user].ask(cost: cost, at: instant, under: limit)
        extremes[user].add(explanation)
        if explanation.decision.isAccepted { accepted += 1 } else { rejected += 1 }
        longestWait = max(longestWait, extremes[user].longestWait)
        mostInSpan = max(mostInSpan, extremes[user].mostInSpan)
        stateBytes = max(stateBytes, accounts[user].memoryBytes)
        return explanation
    }
}
