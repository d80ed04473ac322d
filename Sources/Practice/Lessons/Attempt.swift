import ScenarioLanguage
public import Simulation

/// A try at a task: what someone does until what the task wants holds.
public struct Attempt: Sendable {
    /// How a task ended.
    public enum Ending: Equatable, Sendable {
        /// It was solved, with so many keys.
        case solved(keys: Int)
        /// Its solution was shown.
        case shown
    }

    /// What the task wants.
    public let task: String
    /// The place after the task: how many statements were played when it began.
    public let start: Int
    /// What has to hold, all of it.
    private let goals: [Goal]
    /// One way to it.
    private let solution: [Statement]
    /// How many hints were asked for.
    private var hints = 0
    /// How many keys were pressed, or statements typed.
    public private(set) var keys = 0
    /// Whether all of it held.
    public private(set) var isSolved = false

    /// A try at the task at a place, nil where none is.
    public init?(_ lesson: Lesson, at place: Int) {
        guard let task = lesson.task(at: place) else { return nil }
        self.task = task
        start = place + 1
        let rest = lesson.statements[start...]
        solution = Array(rest.prefix { if case .solved = $0 { false } else { true } })
        goals = rest.dropFirst(solution.count).map { if case .solved(let goal) = $0 { goal } else { nil } }
            .prefix { $0 != nil }.compactMap { $0 }
    }

    /// The place of the task.
    public var place: Int { start - 1 }

    /// The place after the statements that belong to the task.
    public var end: Int { start + solution.count + goals.count }

    /// Counts a key, or a statement that was typed.
    public mutating func countKey() { keys += 1 }

    /// Looks whether all that the task wants holds, which solves it.
    public mutating func check(_ simulator: Simulator) {
        isSolved = isSolved || holds(in: simulator)
    }

    /// Whether all that the task wants holds.
    func holds(in simulator: Simulator) -> Bool {
        goals.allSatisfy { goal in
            var simulator = simulator
            return (try? StepResult(of: .expect(goal.expectation), on: &simulator))?.failures.isEmpty == true
        }
    }

    /// Asks for another hint.
    public mutating func askForHint() { hints = min(hints + 1, steps.count + 1) }

    /// The hints that were asked for: what has to hold, then the statements of the solution, one after the other.
    public var shownHints: [String] {
        guard hints > 0 else { return [] }
        let first = "it has to hold: \(goals.map { "\($0)" }.joined(separator: ", "))"
        return [first] + steps.prefix(hints - 1).map { "one way: \($0)" }
    }

    /// What the solution does.
    private var steps: [Statement] { solution.filter { if case .hint = $0 { false } else { true } } }

    /// How it was solved, and that fewer keys would do where they would.
    public var praise: String {
        let fewest = solution.reduce(0) { $0 + $1.keyCount }
        let fewer = keys > fewest ? "; \(fewest) would do" : ""
        return "solved with \(keys == 1 ? "one key" : "\(keys) keys")\(fewer)"
    }
}
