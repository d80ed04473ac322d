public import ScenarioLanguage
import Screen
public import Simulation

extension Player {
    /// What a task does not leave to whoever tries it: it is under this limit.
    static let withheld: Set<Action> = [.nextPolicy, .limit, .compare, .choose]

    /// Does what a key means while a task is tried.
    mutating func act(_ key: Key) -> Effect? {
        let isTyping = model.isTyping
        if !isTyping, keys.player[key] == .hint {
            askForHint()
            return nil
        }
        if !isTyping, keys.player[key] == .solution {
            showSolution()
            return nil
        }
        if !isTyping, let action = keys.player[key], [.nextCase, .previousCase].contains(action) {
            return perform(action)
        }
        if !isTyping, let action = model.keyMap[key], Self.withheld.contains(action) {
            tell("the task is under this limit")
            return nil
        }
        self.attempt?.keys += 1
        let effect = model.update(.key(key))
        check()
        return effect
    }

    /// Looks whether what the task wants holds, and keeps the try from going back before its start.
    mutating func check() {
        guard var attempt else { return }
        if model.session.history.depth < attempt.start {
            model.go(to: attempt.start)
            model.scrollToSelection()
        }
        guard !model.isTyping, attempt.open(in: model.session.simulator).isEmpty else { return }
        attempt.isSolved = true
        self.attempt = attempt
        model.clock.isRunning = false
        finish(attempt, .solved(keys: attempt.keys))
    }

    /// Shows another hint.
    public mutating func askForHint() {
        attempt?.askForHint()
    }

    /// Tries a statement at the task and gives what came of it; throws where it is in error.
    public mutating func attempt(
        _ statement: Statement, in line: SourceLine? = nil
    ) throws(Diagnostics) -> Step? {
        attempt?.keys += 1
        try model.session.apply(.statement(statement), in: line)
        let step = model.session.last
        check()
        return step
    }

    /// Goes back to where the task began.
    public mutating func restartAttempt() {
        if let attempt { model.go(to: attempt.start) }
    }

    /// Goes on from where the scenario's own statements lead.
    public mutating func finishAttempt() {
        guard let attempt else { return }
        go(to: attempt.start + attempt.length)
        pace.clock.isRunning = true
    }

    /// Gives up what was done, and goes back to where the task began.
    mutating func leaveAttempt() {
        guard let attempt else { return }
        model.go(to: attempt.start)
        model.mode = .users
        if model.panel == .timeline { model.panel = .log }
        model.clock.isRunning = false
        self.attempt = nil
    }

    /// Gives a task up: its solution is played.
    public mutating func showSolution() {
        guard let attempt else { return }
        finish(attempt, .shown)
        leave()
        pace.clock.isRunning = true
    }

    private mutating func finish(_ attempt: Attempt, _ ending: Attempt.Ending) {
        let place = attempt.start - 1
        finishedTasks[place] = ending
        unwritten.append(.ended(place: place, ending))
    }
}
