import Dashboard
import Screen
import Terminal

/// The simulator on a terminal, from the first picture to the last key.
struct Screenplay {
    private let terminal: Terminal
    private let journal: Journal
    private var model: Model

    init(terminal: Terminal, session: Session, journal: Journal, notice: String? = nil) {
        self.terminal = terminal
        self.journal = journal
        model = Model(
            session: session, size: terminal.size, glyphs: terminal.glyphs, promptLines: PromptFile.lines())
        if let notice { model.tell(notice) }
    }

    /// Shows a picture for each key until one leaves; ends the program where a signal does.
    consuming func run() {
        let clock = ContinuousClock()
        var last = clock.now
        while true {
            keepJournal()
            terminal.paint(model.canvas)
            let input = next()
            let now = clock.now
            model.elapse(last.duration(to: now))
            last = now
            guard let input else { continue }
            if case .ended(let signal) = input {
                keepJournal()
                journal.sync()
                terminal.end(by: signal)
            }
            switch model.update(input) {
            case .quit:
                keepJournal()
                journal.sync()
                terminal.close()
                return
            case .save(let script): save(script)
            case .remember(let line): PromptFile.append(line)
            case nil: break
            }
        }
    }

    /// The next input; before a wait for it, what was done is put on the disk.
    private func next() -> Input? {
        if let input = terminal.next(timeout: .zero) { return input }
        journal.sync()
        return terminal.next(timeout: model.untilChange)
    }

    private mutating func keepJournal() {
        do throws(Journal.Failure) {
            try journal.append(model.takeJournal())
        } catch {
            model.tell(error.message, isFailure: true)
        }
    }

    private mutating func save(_ script: String) {
        switch SavedScenario.write(script) {
        case .success(let path): model.tell("saved: token-bucket replay \(path)")
        case .failure(let failure): model.tell(failure.message, isFailure: true)
        }
    }
}
