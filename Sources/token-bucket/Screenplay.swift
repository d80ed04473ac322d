import Dashboard
import Screen
import Terminal

/// The simulator on a terminal, from the first picture to the last key.
struct Screenplay {
    private let terminal: Terminal
    private var model: Model

    init(terminal: Terminal, session: Session) {
        self.terminal = terminal
        model = Model(session: session, size: terminal.size, glyphs: terminal.glyphs, promptLines: PromptFile.lines())
    }

    /// Shows a picture for each key until one leaves; ends the program where a signal does.
    consuming func run() {
        let clock = ContinuousClock()
        var last = clock.now
        while true {
            terminal.paint(model.canvas)
            let input = terminal.next(timeout: model.untilChange)
            let now = clock.now
            model.elapse(last.duration(to: now))
            last = now
            guard let input else { continue }
            if case .ended(let signal) = input { terminal.end(by: signal) }
            switch model.update(input) {
            case .quit:
                terminal.close()
                return
            case .save(let script): save(script)
            case .remember(let line): PromptFile.append(line)
            case nil: break
            }
        }
    }

    private mutating func save(_ script: String) {
        switch SavedScenario.write(script) {
        case .success(let path): model.saved("saved: token-bucket replay \(path)", isFailure: false)
        case .failure(let failure): model.saved(failure.message, isFailure: true)
        }
    }
}
