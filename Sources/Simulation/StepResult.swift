public import RateLimiter
public import ScenarioLanguage

/// What a statement led to, as far as a person reads it afterwards.
public struct StepResult: Sendable {
    /// How many groups of answers are kept.
    public static let groupLimit = 10_000

    /// The latest of its answers.
    public private(set) var groups: [AnswerGroup] = []
    /// How many answers there were.
    public private(set) var answers = 0
    /// How many expectations were held against what came.
    public private(set) var expectations = 0
    /// What was expected and what came where an expectation did not hold.
    public private(set) var failures: [String] = []
    /// When the clock stood still again.
    public internal(set) var instant = Instant.start
    private var accepted = 0
    /// The answers to the statement itself, not to clients.
    private var ownAnswers = 0
    private var ownAccepted = 0

    /// What all answers were, nil where they differ or there were none.
    public var outcome: Outcome? { Self.outcome(accepted, of: answers) }

    /// The same of the answers to the statement itself, not to clients.
    public var ownOutcome: Outcome? { Self.outcome(ownAccepted, of: ownAnswers) }

    /// Whether a request was rejected.
    public var hasRejection: Bool { accepted < answers }

    private static func outcome(_ accepted: Int, of answers: Int) -> Outcome? {
        answers == 0 ? nil : accepted == answers ? .success : accepted == 0 ? .rejected : nil
    }

    /// Nothing yet.
    public init() {}

    /// Carries a statement out and keeps what comes of it; throws, and does nothing, where it is in error.
    public init(
        of statement: Statement, in line: SourceLine? = nil, on simulator: inout Simulator,
        report: (Event) -> Void = { _ in }
    ) throws(Diagnostics) {
        var open = AnswerGroups()
        try simulator.run(statement, in: line) { event in
            switch event {
            case .answer(let answer): add(answer, to: &open)
            case .check(let check):
                expectations += 1
                if let failure = check.failure { failures.append(failure) }
            }
            report(event)
        }
        groups = (groups + open.finish()).suffix(Self.groupLimit)
        instant = simulator.now
    }

    private mutating func add(_ answer: Answer, to open: inout AnswerGroups) {
        let isAccepted = answer.decision.error == nil
        answers += 1
        if isAccepted { accepted += 1 }
        if answer.client == nil {
            ownAnswers += 1
            if isAccepted { ownAccepted += 1 }
        }
        groups += open.add(answer)
        if groups.count >= 2 * Self.groupLimit { groups.removeFirst(Self.groupLimit) }
    }
}
