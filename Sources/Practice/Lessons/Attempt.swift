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

    /// Something that helps.
    public enum Hint: Equatable, Sendable {
        /// A text of the lesson, or what has to hold.
        case text(String)
        /// The next statement of one way to it.
        case way(Statement)
    }

    /// What the task wants.
    public let task: String
    /// The place after the task: how many statements were played when it began.
    public let start: Int
    /// The place after the statements that belong to the task.
    public let end: Int
    /// What has to hold, all of it.
    private let goals: [Goal]
    /// One way to it, without the hints.
    private let solution: [Statement]
    /// The lesson's own hints, one after the other.
    private let ownHints: [String]
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
        let tried = rest.prefix { if case .solved = $0 { false } else { true } }
        ownHints = tried.compactMap { if case .hint(let text) = $0 { text } else { nil } }
        solution = tried.filter { if case .hint = $0 { false } else { true } }
        goals = rest[tried.endIndex...].map { if case .solved(let goal) = $0 { goal } else { nil } }
            .prefix { $0 != nil }.compactMap { $0 }
        end = tried.endIndex + goals.count
    }

    /// The place of the task.
    public var place: Int { start - 1 }

    /// Counts a key, or a statement that was typed.
    public mutating func countKey() { keys += 1 }

    /// Looks whether all that the task wants holds, which solves it.
    public mutating func check(_ simulator: Simulator) {
        isSolved = isSolved || holds(in: simulator)
    }

    /// Whether all that the task wants holds, by a simulator that the task was carried out on.
    func holds(in simulator: Simulator) -> Bool {
        var simulator = simulator
        return goals.allSatisfy { goal in
            (try? StepResult(of: .solved(goal), on: &simulator))?.failures.isEmpty == true
        }
    }

    /// Asks for another hint; false where there is none.
    public mutating func askForHint() -> Bool {
        guard hints < allHints.count else { return false }
        hints += 1
        return true
    }

    /// The hints that were asked for.
    public var shownHints: [Hint] { Array(allHints.prefix(hints)) }

    /// The lesson's own, or without any what has to hold, then the statements of the solution, one after the other.
    private var allHints: [Hint] {
        let goal = "it has to hold: \(goals.map { "\($0)" }.joined(separator: ", "))"
        return (ownHints.isEmpty ? [goal] : ownHints).map(Hint.text) + solution.map(Hint.way)
    }

    /// How it was solved, and that fewer keys would do where they would.
    public var praise: String {
        let fewest = solution.reduce(0) { $0 + $1.strokes.reduce(0) { $0 + $1.keyCount } }
        let fewer = keys > fewest ? "; \(fewest) would do" : ""
        return "solved with \(keys == 1 ? "one key" : "\(keys) keys")\(fewer)"
    }
}
