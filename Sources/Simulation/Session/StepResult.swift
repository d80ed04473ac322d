public import RateLimiter
public import ScenarioLanguage

/// What a statement led to, as far as a person reads it afterwards; its answers are in the session's log.
public struct StepResult: Sendable {
    /// How many answers there were.
    public private(set) var answers = 0
    /// How many expectations were held against what came.
    public private(set) var expectations = 0
    /// What was expected and what came where an expectation did not hold.
    public private(set) var failures: [String] = []
    /// When the clock stood still again.
    public private(set) var instant = Instant.start
    /// Whether it can't be carried out under the limit.
    public private(set) var isVoid = false
    private var accepted = 0
    private var ownAnswers = 0
    private var ownAccepted = 0

    /// What all answers were, nil where they differ or there were none.
    public var outcome: Outcome? { Self.outcome(accepted, of: answers) }

    /// Whether a request was rejected.
    public var hasRejection: Bool { accepted < answers }

    /// What all answers to the statement itself were, not those to clients; nil where they differ or there were none.
    public var ownOutcome: Outcome? { Self.outcome(ownAccepted, of: ownAnswers) }

    private static func outcome(_ accepted: Int, of answers: Int) -> Outcome? {
        answers == 0 ? nil : accepted == answers ? .success : accepted == 0 ? .rejected : nil
    }

    /// Carries a statement out and keeps what comes of it; throws, and does nothing, where it is in error.
    public init(
        of statement: Statement, in line: SourceLine? = nil, on simulator: inout Simulator,
        report: (Event) -> Void = { _ in }
    ) throws(Diagnostics) {
        try simulator.run(statement, in: line) { event in
            add(event)
            report(event)
        }
        instant = simulator.now
    }

    /// What comes of something that is not carried out.
    init(at instant: Instant, isVoid: Bool = false) {
        self.instant = instant
        self.isVoid = isVoid
    }

    /// Adds what came of a further part of the same step.
    mutating func add(_ part: StepResult) {
        answers += part.answers
        accepted += part.accepted
        ownAnswers += part.ownAnswers
        ownAccepted += part.ownAccepted
        expectations += part.expectations
        failures += part.failures
        instant = part.instant
    }

    private mutating func add(_ event: Event) {
        switch event {
        case .answer(let answer):
            let one = answer.decision.isAccepted ? 1 : 0
            answers += 1
            accepted += one
            guard answer.client == nil else { return }
            ownAnswers += 1
            ownAccepted += one
        case .check(let check):
            expectations += 1
            if let failure = check.failure { failures.append(failure) }
        }
    }
}
