import ScenarioLanguage

/// A branch of a session as it is carried out under one limit: what came of each step, and the way to any moment of it.
struct Replay: Sendable {
    /// The number of the step that changed the limit to this one, 0 where the session began with it.
    let change: Int
    /// How many expectations of the start did not hold.
    let failedExpectations: Int
    /// The state after so many steps.
    private(set) var moment: Moment
    private(set) var depth = 0
    private(set) var log: AnswerLog
    private var results: [StepResult] = []
    /// Where the answers of each step end in the log.
    private var ends: [Int]
    private var snapshots: Snapshots

    /// A replay that stands where `start` leads from a moment.
    init(of start: [Statement], from moment: Moment, change: Int) {
        self.change = change
        var (moment, log, failures) = (moment, AnswerLog(), 0)
        for statement in start {
            // Under another limit than the start was made for, a statement may be one that can't be carried out.
            guard let result = try? moment.run(statement, report: { log.add($0) }) else { continue }
            failures += result.failures.count
            log.endStatement()
        }
        failedExpectations = failures
        self.log = log
        self.moment = moment
        ends = [log.count]
        snapshots = Snapshots(start: moment)
    }

    /// How many steps were carried out, some of them ahead of the present moment.
    var count: Int { results.count }

    /// What came of a step.
    func result(at index: Int) -> StepResult { results[index] }

    /// The latest answers, up to the end of so many steps.
    func answers(upTo depth: Int) -> ArraySlice<AnswerGroup> { log[0..<ends[depth]] }

    /// The latest answers that a user got, up to the end of so many steps: all, or those that hold so many.
    func answers(of user: Int, upTo depth: Int, holding most: Int = .max) -> [AnswerGroup] {
        log.groups(of: user, upTo: ends[depth], holding: most)
    }

    /// How many steps lead to the moment of an answer, by its index among the latest.
    func depth(ofAnswer index: Int) -> Int {
        let place = log.place(ofKept: index)
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > place { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The latest answers that the user of an answer got before it.
    func answers(before index: Int) -> [AnswerGroup] {
        let place = log.place(ofKept: index)
        return log.groups(of: log[place..<place + 1][index].user, upTo: place)
    }

    /// The answers of a step.
    func answers(at index: Int) -> ArraySlice<AnswerGroup> { log[ends[index]..<ends[index + 1]] }

    /// Carries out what comes after the last step, and reports its answers; throws, and does nothing, where it is in error.
    mutating func run(
        _ command: Command, in line: SourceLine? = nil, report: (Answer) -> Void = { _ in }
    ) throws(Diagnostics) {
        record(try carryOut(command, in: line, report: report))
    }

    /// Makes room for so many steps in all.
    mutating func reserveCapacity(_ count: Int) {
        results.reserveCapacity(count)
        ends.reserveCapacity(count + 1)
    }

    /// Moves the clock on as a part of the last step.
    mutating func extend(by duration: Duration) throws(Diagnostics) {
        let result = try carryOut(.tick(duration), in: nil)
        results[depth - 1].add(result)
        log.endStatement()
        ends[depth] = log.count
        snapshots.truncate(to: depth - 1)
    }

    /// Goes to the moment after so many steps, which are those that `command` gives.
    mutating func go(to target: Int, along command: (Int) -> Command) {
        let nearest = snapshots.nearest(upTo: target)
        if target < depth || nearest.depth > depth { (depth, moment) = nearest }
        while depth < target { walk(command(depth)) }
    }

    /// Forgets the steps after the first ones.
    mutating func truncate(to depth: Int) {
        guard count > depth else { return }
        results.removeSubrange(depth...)
        ends.removeSubrange((depth + 1)...)
        log.truncate(to: ends[depth])
        snapshots.truncate(to: depth)
        if self.depth > depth { (self.depth, moment) = snapshots.nearest(upTo: depth) }
    }

    /// Ends the comparison of policies.
    mutating func endComparison() {
        moment.endComparison()
        snapshots.endComparison()
    }

    private mutating func walk(_ command: Command) {
        guard depth == count else {
            // What came of it is known.
            if !results[depth].isVoid, let statement = command.statement { _ = try? moment.run(statement) }
            return arrive()
        }
        do throws(Diagnostics) {
            record(try carryOut(command, in: nil))
        } catch {
            record(StepResult(at: moment.simulator.now, isVoid: true))
        }
    }

    private mutating func carryOut(
        _ command: Command, in line: SourceLine?, report: (Answer) -> Void = { _ in }
    ) throws(Diagnostics) -> StepResult {
        guard let statement = command.statement else { return StepResult(at: moment.simulator.now) }
        return try moment.run(statement, in: line) {
            log.add($0)
            report($0)
        }
    }

    private mutating func record(_ result: StepResult) {
        log.endStatement()
        results.append(result)
        ends.append(log.count)
        arrive()
    }

    private mutating func arrive() {
        depth += 1
        snapshots.consider(moment, at: depth)
    }
}
