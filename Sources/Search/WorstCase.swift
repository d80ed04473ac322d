public import RateLimiter
public import ScenarioLanguage

/// The most tokens that one user can take within a span [t, t + S), whatever they ask and when, from a full bucket.
///
/// It is exact: on a clock of whole nanoseconds from 0 to 2^63 − 1, no history takes more, and the witness takes as many.
public struct WorstCase: Sendable {
    /// The limit that the user is held to.
    public let limit: Limit
    /// The length S of the span, more than 0.
    public let span: Duration
    /// The most tokens.
    public let most: Int128
    /// How many of the witness's statements come before the span's first request.
    public let lead: Int
    /// A scenario of one user that does it, nil where it would take more than 1,000 statements, or one
    /// with more requests than a replay takes.
    public let witness: [Statement]?

    /// The worst case of a limit for a span of whole nanoseconds, more than 0 and at most 2^63 − 1.
    public init(_ limit: Limit, span: Duration) {
        let history = WorstHistory(limit, span: Int64(span.nanoseconds))
        self.limit = limit
        self.span = span
        most = history.most
        let start: [Statement] = [limit.fullStatement, .user([Burst.apiKey])]
        let before = history.before.statements()
        let requests = history.inOrder.map { (history.before + $0).statements(mostSingles: Self.mostSingles) }
        let statements = requests.map { start + $0 }
        witness = statements.flatMap { $0.count <= Self.mostStatements ? $0 : nil }
        // The clock moves on to the span before its first request.
        lead = start.count + before.count + (history.bursts[0].start > (history.before.last?.end ?? 0) ? 1 : 0)
    }

    /// The witness as a text of the language.
    public var script: String? { witness?.map { "\($0)\n" }.joined() }

    static let mostStatements = 1000
    private static let mostSingles = 1000
}
