import Screen
import Simulation

extension Player {
    /// What a task does not leave to whoever tries it: it is under this limit.
    static let withheld: Set<Action> = [.nextPolicy, .limit, .compare, .choose]

    /// Does what a key means while a task is tried.
    mutating func act(_ key: Key, on attempt: Attempt) -> Effect? {
        var attempt = attempt
        let isTyping = model.isTyping
        if !isTyping, keys.player[key] == .hint {
            attempt.hints = min(attempt.hints + 1, attempt.solution.count + 1)
            self.attempt = attempt
            return nil
        }
        if !isTyping, keys.player[key] == .solution {
            showSolution(of: attempt)
            return nil
        }
        if !isTyping, let action = keys.player[key], [.nextCase, .previousCase].contains(action) {
            return perform(action)
        }
        if !isTyping, let action = model.keyMap[key], Self.withheld.contains(action) {
            tell("the task is under this limit")
            return nil
        }
        attempt.keys += 1
        self.attempt = attempt
        let effect = model.update(.key(key))
        check()
        return effect
    }

    /// Looks whether what the task wants holds, and keeps the try from going back before its start.
    mutating func check() {
        guard var attempt else { return }
        if model.session.history.depth < attempt.start {
            model.session.go(to: attempt.start)
            model.scrollToSelection()
        }
        guard !model.isTyping, attempt.open(in: model.session.simulator).isEmpty else { return }
        attempt.isSolved = true
        self.attempt = attempt
        model.clock.isRunning = false
        finishedTasks[attempt.start - 1] = .solved(keys: attempt.keys)
    }

    /// Goes on from where the scenario's own statements lead.
    mutating func finishAttempt() {
        guard let attempt else { return }
        go(to: attempt.start + attempt.length)
        pace.clock.isRunning = true
    }

    /// Gives up what was done, and goes back to where the task began.
    mutating func leaveAttempt() {
        guard let attempt else { return }
        model.session.go(to: attempt.start)
        model.mode = .users
        model.clock.isRunning = false
        self.attempt = nil
    }

    private mutating func showSolution(of attempt: Attempt) {
        finishedTasks[attempt.start - 1] = .shown
        leaveAttempt()
        waited = .zero
        pace.clock.isRunning = true
    }
}

extension Model {
    /// Whether keys are characters of a text.
    var isTyping: Bool {
        switch mode {
        case .addUser, .filter, .prompt: true
        case .users, .help, .policies, .history: false
        }
    }
}
