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
    private var statuses: Set<Int> = []

    /// What all answers were, nil where they differ or there were none.
    public var outcome: Outcome? { statuses.count == 1 ? statuses.first.flatMap(Outcome.init) : nil }

    /// Whether a request was rejected.
    public var hasRejection: Bool { statuses.contains(Outcome.rejected.rawValue) }

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
        answers += 1
        if statuses.count < 2 { statuses.insert(answer.decision.status) }
        guard let group = open.add(answer) else { return }
        groups.append(group)
        if groups.count >= 2 * Self.groupLimit { groups.removeFirst(Self.groupLimit) }
    }
}
