import DequeModule
import Screen
public import RateLimiter
public import ScenarioLanguage
public import Simulation

/// What has been done since the simulator was opened, and what came of it.
public struct Session: Sendable {
    /// A statement that a key made.
    private struct Step {
        let statement: Statement
        /// What all its answers were, nil where they differ or there were none.
        var outcome: Outcome?
    }

    private static let logLimit = 200

    /// What the statements have led to.
    public private(set) var simulator: Simulator
    /// The latest answers, the newest last.
    public private(set) var log: Deque<AnswerGroup> = []
    /// How many of the expectations of the scenario that it started from did not hold.
    public private(set) var failedExpectations = 0
    /// The same requests under all policies, while that is asked for and there were some.
    public private(set) var comparison: Comparison?
    /// How many cells the widest API key takes.
    var keyWidth = 0

    private var isComparing = false
    private var options: PartialSettings
    private let defaults: PartialSettings
    private let start: [Statement]
    private var steps: [Step] = []

    /// A session that starts where `start`, statements without an error, lead.
    public init(options: PartialSettings, defaults: PartialSettings, start: [Statement]) {
        self.options = options
        self.defaults = defaults
        self.start = start
        simulator = Simulator(options: options, defaults: defaults)
        rebuild()
    }

    /// Carries a statement out; throws, and does nothing, where it is in error.
    public mutating func run(_ statement: Statement) throws(ScriptErrors) {
        var step = Step(statement: statement)
        step.outcome = try carryOut(statement)
        steps.append(step)
    }

    /// Goes back to the start and forgets all that was done.
    public mutating func startOver() {
        steps = []
        rebuild()
    }

    /// Puts another policy in the place of this one: all that was done is done again under it.
    public mutating func change(to policy: Policy) {
        options.policy = policy
        rebuild()
    }

    /// Starts or ends the comparison of all policies, from the session's first request on.
    public mutating func compare(_ isComparing: Bool) {
        self.isComparing = isComparing
        rebuild()
    }

    /// The session as a scenario that replays to the same answers, and expects them.
    public var script: String {
        var statements = [simulator.settings.statement]
        statements += start.filter { if case .settings = $0 { false } else { true } }
        statements += steps.map { step in
            guard case .request(var request) = step.statement else { return step.statement }
            request.expected = step.outcome
            return .request(request)
        }
        return statements.map { "\($0)\n" }.joined()
    }

    private mutating func rebuild() {
        simulator = Simulator(options: options, defaults: defaults)
        comparison = nil
        log = []
        failedExpectations = 0
        keyWidth = 0
        // Statements that ran once run again: whether one is in error doesn't depend on the policy.
        for statement in start { _ = try? carryOut(statement) }
        for index in steps.indices { steps[index].outcome = try? carryOut(steps[index].statement) }
    }

    private mutating func carryOut(_ statement: Statement) throws(ScriptErrors) -> Outcome? {
        var groups = AnswerGroups()
        var statuses: Set<Int> = []
        var ended: [AnswerGroup] = []
        var failed = 0
        let isComparing = isComparing
        var comparison = comparison.take()
        defer { self.comparison = comparison }
        try simulator.run(statement) { event in
            switch event {
            case .answer(let answer):
                if isComparing {
                    let settings = answer.explanation.settings
                    if comparison == nil { comparison = Comparison(Policy.allCases, under: settings) }
                    comparison?.add(answer, line: 0)
                }
                statuses.insert(answer.decision.status)
                if let group = groups.add(answer) { ended.append(group) }
            case .check(let check): failed += check.failure == nil ? 0 : 1
            }
        }
        failedExpectations += failed
        remember(ended + groups.finish())
        if case .user(let keys) = statement { keyWidth = keys.reduce(keyWidth) { max($0, $1.width) } }
        return statuses.count == 1 ? statuses.first.flatMap(Outcome.init) : nil
    }

    private mutating func remember(_ groups: [AnswerGroup]) {
        log.append(contentsOf: groups.suffix(Self.logLimit))
        if log.count > Self.logLimit { log.removeFirst(log.count - Self.logLimit) }
    }
}
