import Dashboard
import Screen
import Terminal

/// A scene on a terminal, from the first picture to the last key.
struct Screenplay<Shown: Scene> {
    private let terminal: Terminal
    private let journal: (any Keeper)?
    private(set) var scene: Shown

    /// A play of the scene that `journal` keeps, nil where nothing is to be kept.
    init(_ scene: Shown, on terminal: Terminal, journal: (any Keeper)? = nil) {
        self.terminal = terminal
        self.journal = journal
        self.scene = scene
    }

    /// Shows a picture for each key until one leaves, and gives back the scene as it is then; ends the program where a
    /// signal does.
    consuming func run() -> Shown {
        let clock = ContinuousClock()
        var last = clock.now
        while true {
            keepJournal()
            terminal.paint(scene.canvas)
            let input = next()
            let now = clock.now
            scene.elapse(last.duration(to: now))
            last = now
            guard let input else { continue }
            if case .ended(let signal) = input {
                keepJournal()
                journal?.sync()
                terminal.end(by: signal)
            }
            switch scene.update(input) {
            case .quit:
                keepJournal()
                journal?.sync()
                terminal.close()
                return scene
            case .save(let script): save(script)
            case .remember(let line): PromptFile.append(line)
            case nil: break
            }
        }
    }

    /// The next input; before a wait for it, what was done is put on the disk.
    private func next() -> Input? {
        if let input = terminal.next(timeout: .zero) { return input }
        journal?.sync()
        return terminal.next(timeout: scene.untilChange)
    }

    private mutating func keepJournal() {
        let lines = scene.takeJournal()
        do throws(Unkept) {
            try journal?.append(lines)
        } catch {
            scene.tell(error.message, isFailure: true)
        }
    }

    private mutating func save(_ script: String) {
        switch SavedScenario.write(script) {
        case .success(let path): scene.tell("saved: token-bucket replay \(path)", isFailure: false)
        case .failure(let failure): scene.tell(failure.message, isFailure: true)
        }
    }
}
