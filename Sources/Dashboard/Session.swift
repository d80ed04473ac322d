import RateLimiter
public import ScenarioLanguage
import Screen
public import Simulation

/// What has been done since the simulator was opened, and what came of it.
public struct Session: Sendable {
    /// All that was done after the start.
    public private(set) var history: History
    /// How many of the expectations of the scenario that it started from did not hold.
    public private(set) var failedExpectations = 0
    /// The same requests under all policies, while that is asked for and there were some.
    public private(set) var comparison: Comparison?
    /// How many cells the widest API key takes.
    private(set) var keyWidth = 0

    /// The lines for the journal that have not been taken.
    private var unwritten: [JournalLine] = []
    private var isComparing = false
    /// How many statements lay behind the moment at which the clock last moved by itself.
    private var lastTick: Int?
    private var options: PartialLimit
    private let defaults: PartialLimit
    let start: [Statement]
    /// The limit that the session began with, and the parts of it that stood over what the start said.
    private(set) var startLimit: Limit
    let startOptions: PartialLimit
    private var startGroups: [AnswerGroup] = []

    /// A session that starts where `start`, statements without an error, lead.
    public init(options: PartialLimit, defaults: PartialLimit, start: [Statement]) {
        self.options = options
        startOptions = options
        self.defaults = defaults
        self.start = start
        let empty = Simulator(options: options, defaults: defaults)
        startLimit = empty.limit
        history = History(root: empty)
        history = History(root: started())
        startLimit = simulator.limit
        widenKeys(from: 0)
    }

    /// The state of the present moment.
    public var simulator: Simulator { history.simulator }

    /// The latest answers before the present moment, so many at most, the newest last.
    public func latest(_ count: Int) -> [AnswerGroup] {
        var latest = history.latestAnswers(count)
        if latest.count < count { latest = startGroups + latest }
        return latest.suffix(count)
    }

    /// The answers of a user, by number, before the present moment, in their order.
    func answers(of user: Int) -> [AnswerGroup] {
        let groups = startGroups + (0..<history.depth).flatMap { history[$0].result.groups }
        return groups.filter { $0.user == user }
    }

    /// Carries a statement out; throws, and does nothing, where it is in error.
    public mutating func run(_ statement: Statement, in line: SourceLine? = nil) throws(Diagnostics) {
        let userCount = simulator.records.count
        var comparison = comparison.take()
        defer { self.comparison = comparison }
        let isComparing = isComparing
        try history.run(statement, in: line) { event in
            if isComparing { Self.compare(event, &comparison) }
        }
        lastTick = nil
        widenKeys(from: userCount)
        unwritten.append(.statement(statement))
    }

    /// Moves the clock on by itself: what it does in one go is one statement, until another comes between.
    public mutating func tick(_ duration: Duration) throws(Diagnostics) {
        if lastTick == history.depth {
            try history.extendAdvance(by: duration)
        } else {
            try history.run(.advance(.by(duration)))
        }
        lastTick = history.depth
        unwritten.append(.tick(duration))
    }

    /// Goes to the moment after so many statements.
    public mutating func go(to depth: Int) {
        lastTick = nil
        history.go(to: depth)
        compareAnew()
        unwritten.append(.goto(history.statementNumber))
    }

    mutating func go(toStatement number: Int) {
        lastTick = nil
        history.go(toStatement: number)
        compareAnew()
    }

    mutating func walk(through number: Int) {
        history.walk(through: number)
    }

    /// Goes on along another of the branches that part here; false where there is none.
    public mutating func switchBranch(by offset: Int) -> Bool {
        guard history.switchBranch(by: offset) else { return false }
        unwritten.append(.branch(history.number(ofStatementAt: history.depth)))
        return true
    }

    /// Changes parts of the limit: all that was done is done again under it.
    public mutating func change(_ limit: PartialLimit) {
        options = limit.over(options)
        history.restart(from: started())
        compareAnew()
        unwritten.append(.settings(limit.fields))
    }

    /// Takes the lines that the journal has to get before the next picture.
    public mutating func takeJournal() -> [String] {
        defer { unwritten = [] }
        return unwritten.map(\.text)
    }

    /// Starts or ends the comparison of all policies, from the session's first request on.
    public mutating func compare(_ isComparing: Bool) {
        self.isComparing = isComparing
        compareAnew()
    }

    /// What led to the present moment, as a scenario that replays to the same answers and expects them.
    public var script: String {
        var statements = start
        statements += (0..<history.depth).map { history[$0] }.filter { !$0.isVoid }.map { step in
            guard case .request(var request) = step.statement else { return step.statement }
            request.expected = step.result.ownOutcome
            return .request(request)
        }
        let isSettings = { (statement: Statement) in if case .settings = statement { true } else { false } }
        return ([simulator.limit.statement] + statements.filter { !isSettings($0) }).map { "\($0)\n" }.joined()
    }

    /// The state that the start leads to.
    private mutating func started() -> Simulator {
        var simulator = Simulator(options: options, defaults: defaults)
        startGroups = []
        failedExpectations = 0
        for statement in start {
            guard let result = try? StepResult(of: statement, on: &simulator) else { continue }
            failedExpectations += result.failures.count
            startGroups = Array((startGroups + result.groups).suffix(StepResult.groupLimit))
        }
        return simulator
    }

    private mutating func compareAnew() {
        comparison = nil
        guard isComparing else { return }
        var simulator = Simulator(options: options, defaults: defaults)
        let behind = (0..<history.depth).map { history[$0].statement }
        for statement in start + behind {
            try? simulator.run(statement) { Self.compare($0, &comparison) }
        }
    }

    private static func compare(_ event: Event, _ comparison: inout Comparison?) {
        guard case .answer(let answer) = event else { return }
        var current = comparison.take() ?? Comparison(Policy.allCases, under: answer.explanation.limit)
        current.add(answer, line: 0)
        comparison = current
    }

    private mutating func widenKeys(from user: Int) {
        keyWidth = simulator.records[user...].reduce(keyWidth) { max($0, $1.apiKey.width) }
    }
}
