import Screen
import Simulation

extension Player {
    /// What a task does not leave to whoever tries it: it is under this limit.
    private static let withheld: Set<Action> = [.nextPolicy, .limit, .compare]

    /// Does what a key means while a task is tried.
    mutating func act(_ key: Key) -> Effect? {
        switch model.mode.isTyping ? nil : keyMap[key] ?? keys[.simulator][key] {
        case .hint: return askForHint()
        case .solution: return showSolution()
        case .some(let action) where [.nextCase, .previousCase].contains(action): return perform(action)
        case .some(let action) where Self.withheld.contains(action):
            tell("the task is under this limit")
            return nil
        default: break
        }
        attempt?.countKey()
        let effect = model.take(.key(key))
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
        guard !model.mode.isTyping else { return }
        if shown == .policies { model.session.compare(true) }
        attempt.check(model.session.simulator)
        guard attempt.isSolved else { return }
        self.attempt = attempt
        model.clock.isRunning = false
        progress.end(taskAt: attempt.place, .solved(keys: attempt.keys))
    }

    /// Shows another hint.
    private mutating func askForHint() -> Effect? {
        if attempt?.askForHint() == false {
            tell("that was the last hint: \(keyMap.name(of: .solution)) shows one way")
        }
        return nil
    }

    /// Goes on from where the scenario's own statements lead.
    mutating func finishAttempt() {
        guard let attempt else { return }
        go(to: attempt.end)
        pace.clock.isRunning = true
    }

    /// Gives up what was done, and goes back to where the task began.
    mutating func leaveAttempt() {
        guard let attempt else { return }
        model.go(to: attempt.start)
        model.mode = .users
        if model.panel == .timeline { model.panel = shownPanel }
        model.clock.isRunning = false
        self.attempt = nil
    }

    /// Gives a task up: its solution is played.
    private mutating func showSolution() -> Effect? {
        guard let attempt else { return nil }
        progress.end(taskAt: attempt.place, .shown)
        leave()
        pace.clock.isRunning = true
        return nil
    }
}
