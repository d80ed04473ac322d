import RateLimiter
public import ScenarioLanguage

/// What has been done since a simulator was opened, and what came of it. Commands change it, and nothing else.
public struct Session: Sendable {
    /// All that was done after the start.
    public private(set) var history = History()

    /// The limit that the session began with, and the parts of it that stood over what the start said.
    let startLimit: Limit
    /// The seed that it began with.
    let startSeed: Int
    let startOptions: PartialLimit
    let start: [Statement]
    private let defaults: PartialLimit
    /// The parts of the limit that stand over what the start says, unless a step changed them.
    private var options: PartialLimit
    /// The branch as it is carried out under the limit of the present moment.
    private(set) var replay: Replay
    /// The same under the limit before, so that a step back over the change and forward again is a short one.
    private var otherReplay: Replay?
    /// Whether all policies are worked out.
    public private(set) var isComparing = false
    /// Whether each policy has a run of its own, since clients ask on the branch.
    private var comparesClients = false
    /// Whether the clock moved by itself just now.
    private var isTicking = false
    /// The commands that the journal has not been given.
    private var unwritten: [Command] = []

    /// A session that starts where `start`, statements without an error, lead.
    public init(options: PartialLimit, defaults: PartialLimit, start: [Statement]) {
        self.options = options
        startOptions = options
        self.defaults = defaults
        self.start = start
        let empty = Simulator(options: options, defaults: defaults)
        replay = Replay(of: start, from: Moment(empty), change: 0)
        startLimit = replay.moment.simulator.limit
        startSeed = replay.moment.simulator.seed
    }

    /// How many expectations up to the present moment do not hold, those of the start among them.
    public var failedExpectations: Int {
        (0..<history.depth).reduce(replay.failedExpectations) { $0 + replay.result(at: $1).failures.count }
    }

    /// The state of the present moment.
    public var simulator: Simulator { replay.moment.simulator }

    /// The same requests under all policies, while that is asked for and there were some.
    public var comparison: Comparison? { replay.moment.comparison }

    /// A step that lies behind the present moment, from 0.
    public subscript(index: Int) -> Step {
        Step(command: history[index], result: replay.result(at: index), groups: replay.answers(at: index))
    }

    /// The step that led to the present moment, nil at the start.
    public var last: Step? { history.depth == 0 ? nil : self[history.depth - 1] }

    /// Does what a command says, which stands in `line`, and reports the answers to a statement as they come; throws, and
    /// does nothing, where it is in error.
    public mutating func apply(
        _ command: Command, in line: SourceLine? = nil, report: (Answer) -> Void = { _ in }
    ) throws(Diagnostics) {
        switch command {
        case .statement:
            forget(after: history.depth)
            try replay.run(command, in: line, report: report)
            history.add(command)
            history.note(simulator.now)
        case .tick(let duration):
            try tick(duration)
            history.note(simulator.now)
        case .change:
            forget(after: history.depth)
            history.add(command)
            settle()
            history.note(simulator.now)
        case .back(let steps): go(to: history.depth - min(steps, history.depth))
        case .forward(let steps): go(to: history.depth + min(steps, history.count - history.depth))
        case .goto(let number):
            try check(number, of: .goto, in: line)
            forget(after: history.go(toStep: number))
            settle()
        case .branch(let number):
            try check(number, of: .branch, in: line)
            forget(after: history.walk(through: number))
            settle()
        }
        if isComparing, comparesClients != history.startsClients { compareAnew() }
        if case .tick = command { isTicking = true } else { isTicking = false }
        unwritten.append(command)
    }

    /// Carries out statements one after the other, but for those in error; no journal is given them.
    public mutating func load(_ statements: some Sequence<Statement>) {
        history.reserveCapacity(history.stepCount + statements.underestimatedCount)
        replay.reserveCapacity(replay.count + statements.underestimatedCount)
        for statement in statements {
            try? apply(.statement(statement))
            unwritten.removeAll(keepingCapacity: true)
        }
    }

    /// Takes the commands that were applied since they were taken last, for the journal.
    public mutating func takeJournal() -> [Command] {
        defer { unwritten = [] }
        return unwritten
    }

    /// Starts or ends the comparison of all policies, from the session's first request on.
    public mutating func compare(_ isComparing: Bool) {
        guard isComparing != self.isComparing else { return }
        self.isComparing = isComparing
        if isComparing {
            compareAnew()
        } else {
            replay.endComparison()
            otherReplay?.endComparison()
        }
    }

    /// Changes parts of the limit for every moment of the session, the start too.
    mutating func changeAll(_ limit: PartialLimit) {
        options = limit.over(options)
        startAnew()
    }

    private mutating func tick(_ duration: Duration) throws(Diagnostics) {
        forget(after: history.depth)
        guard isTicking, case .tick(let before)? = last?.command else {
            try replay.run(.tick(duration))
            return history.add(.tick(duration))
        }
        try replay.extend(by: duration)
        history.replaceLast(by: .tick(before + duration))
    }

    private mutating func go(to depth: Int) {
        history.go(to: depth)
        settle()
    }

    /// Forgets what came of the steps after the first ones, which may no longer be those of the branch.
    private mutating func forget(after depth: Int) {
        replay.truncate(to: depth)
        otherReplay?.truncate(to: depth)
    }

    /// Brings the state to where the history stands.
    private mutating func settle() {
        if replay.change != history.change {
            let next = otherReplay?.change == history.change ? otherReplay : nil
            otherReplay = replay
            replay = next ?? beginning()
        }
        replay.go(to: history.depth) { history[$0] }
    }

    private mutating func compareAnew() {
        comparesClients = history.startsClients
        startAnew()
    }

    private mutating func startAnew() {
        otherReplay = nil
        replay = beginning()
        settle()
    }

    /// The start under the limit of the present moment.
    private func beginning() -> Replay {
        var options = options
        var change = history.change
        var changes: [PartialLimit] = []
        while change != 0, case .change(let limit) = history.command(ofStep: change) {
            changes.append(limit)
            change = history.change(before: change)
        }
        for limit in changes.reversed() { options = limit.over(options) }
        let empty = Simulator(options: options, defaults: defaults)
        let comparing: Moment.Comparing =
            switch isComparing {
            case false: .not
            case true where comparesClients:
                .clients(ClientComparison(Policy.allCases, options: options, defaults: defaults))
            case true: .requests(nil)
            }
        return Replay(of: start, from: Moment(empty, comparing), change: history.change)
    }

    private func check(_ number: Int, of word: SessionComment.Word, in line: SourceLine?) throws(Diagnostics) {
        guard number > history.stepCount else { return }
        let message = "found step \(number), expected one of the \(history.stepCount) that there are"
        let error = line?.diagnostic(column: SessionComment(word).column, message)
        throw Diagnostics([error ?? Diagnostic(column: 1, message)])
    }
}
