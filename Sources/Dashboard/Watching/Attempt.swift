import ScenarioLanguage
import Simulation

/// A try at a task: what someone does at the keys until what the task wants holds.
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
    /// How many statements were played when it began.
    let start: Int
    /// What has to hold, all of it.
    let goals: [Goal]
    /// One way to it.
    let solution: [Statement]
    /// How many keys were pressed.
    var keys = 0
    /// How many hints were asked for.
    private(set) var hints = 0
    /// Whether all of it holds.
    public internal(set) var isSolved = false

    /// A try at the task that was just played, nil where none was.
    init?(_ player: Player) {
        guard case .task(let task) = player.last else { return nil }
        self.task = task
        start = player.position
        let rest = player.statements[start...]
        solution = Array(rest.prefix { if case .solved = $0 { false } else { true } })
        goals = rest.dropFirst(solution.count).map { if case .solved(let goal) = $0 { goal } else { nil } }
            .prefix { $0 != nil }.compactMap { $0 }
    }

    /// How many of the statements after the task belong to it.
    var length: Int { solution.count + goals.count }

    /// What does not hold yet, and what is instead.
    func open(in simulator: Simulator) -> [String] {
        goals.flatMap { goal in
            var simulator = simulator
            return (try? StepResult(of: .expect(goal.expectation), on: &simulator))?.failures ?? [
                "expected \(goal.expectation)"
            ]
        }
    }

    /// Asks for another hint.
    mutating func askForHint() { hints = min(hints + 1, steps.count + 1) }

    /// The hints that were asked for: what does not hold yet, then the statements of the solution, one after the other.
    public var shownHints: [String] {
        guard hints > 0 else { return [] }
        let first = "it has to hold: \(goals.map { "\($0)" }.joined(separator: ", "))"
        return [first] + steps.prefix(hints - 1).map { "one way: \($0)" }
    }

    /// What the solution does.
    private var steps: [Statement] { solution.filter { if case .hint = $0 { false } else { true } } }

    /// How many keys the solution takes.
    var fewestKeys: Int { solution.reduce(0) { $0 + $1.keyCount } }
}

extension Statement {
    /// How many keys of the simulator do what the statement does.
    fileprivate var keyCount: Int {
        switch self {
        case .request(let request) where request.interval == .zero && request.cost == 1:
            let once = request.rounds > 1 ? "\(request.rounds)".count + 1 : 1
            return if case .keys(let keys) = request.who { keys.count * once } else { once }
        case .advance(.by(let duration)):
            let hours = duration.components.seconds / 3600
            let minutes = duration.components.seconds / 60 % 60
            let seconds = duration.components.seconds % 60
            guard duration.components.attoseconds == 0 else { return "\(self)".count + 2 }
            return [hours, minutes, seconds].reduce(0) { keys, number in
                keys + (number == 0 ? 0 : number == 1 ? 1 : "\(number)".count + 1)
            }
        case .advance(.toRefill): return 1
        case .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: return 0
        case .request, .client, .stop, .advance(.toServed), .settings, .user: return "\(self)".count + 2
        }
    }
}
