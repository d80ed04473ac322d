import Dashboard
import ScenarioLanguage
import Screen
import Storage
import Terminal

/// A scene on a terminal, from the first picture to the last key.
struct EventLoop<Shown: Scene> {
    private let terminal: Terminal
    private let journal: (any JournalFile)?
    private(set) var scene: Shown
    /// Why what was done last is not kept, nil where it is.
    private var journalError: String?
    private var hasToldOfLocale = false

    /// A play of the scene that `journal` keeps, nil where nothing is to be kept.
    init(_ scene: Shown, on terminal: Terminal, journal: (any JournalFile)? = nil) {
        self.terminal = terminal
        self.journal = journal
        self.scene = scene
    }

    /// How long the picture may be behind where keys, or what a scene works on, come faster than pictures.
    private static var mostBehind: Duration { .milliseconds(33) }

    /// Shows a picture whenever no key waits and the scene is done, until one leaves, and gives back the scene as it is then; ends the program
    /// where a signal does.
    consuming func run() -> Shown {
        var last = terminal.uptime
        var painted = last - Self.mostBehind
        while true {
            keepJournal()
            let waiting = terminal.next(timeout: .zero)
            let isWorking = scene.untilChange == .zero
            if waiting == nil && !isWorking || terminal.uptime - painted >= Self.mostBehind {
                paint()
                painted = terminal.uptime
            }
            let input = waiting ?? next()
            let now = terminal.uptime
            scene.elapse(now - last)
            last = now
            guard let input else { continue }
            if case .ended(let signal) = input {
                keepJournal()
                syncJournal()
                terminal.end(by: signal)
            }
            switch scene.update(input) {
            case .quit:
                keepJournal()
                syncJournal()
                terminal.close()
                if let journalError { complain(journalError) }
                return scene
            case .repaint: terminal.repaint()
            case .chooseName: scene.askName(ScenarioFile.freeName(), refusal: nil)
            case .save(let script, let name): save(script, as: name)
            // The prompt works without its file.
            case .remember(let line): try? PromptFile.append(line)
            case nil: break
            }
        }
    }

    private mutating func paint() {
        var canvas = scene.canvas
        if terminal.isASCIIByLocale, !hasToldOfLocale, canvas.hasNumbers {
            scene.tell(
                "what is no ASCII is shown as \\u{...}; with LC_ALL=C.UTF-8 it is shown as it is", isFailure: false)
            canvas = scene.canvas
            // Where something is being typed, there is no room to tell it.
            hasToldOfLocale = canvas.text.contains("LC_ALL")
        }
        terminal.paint(canvas)
    }

    /// The next input; before a wait for it alone, what was done is put on the disk.
    private mutating func next() -> Input? {
        let untilChange = scene.untilChange
        if untilChange == nil { syncJournal() }
        return terminal.next(timeout: untilChange)
    }

    private mutating func keepJournal() {
        let lines = scene.takeJournal()
        do throws(StorageError) {
            try journal?.append(lines)
            if !lines.isEmpty { journalError = nil }
        } catch {
            tell(error)
        }
    }

    private mutating func syncJournal() {
        do throws(StorageError) { try journal?.sync() } catch { tell(error) }
    }

    private mutating func tell(_ error: StorageError) {
        journalError = "\(error)"
        scene.tell("\(error)", isFailure: true)
    }

    private mutating func save(_ script: String, as name: String) {
        do throws(StorageError) {
            let path = try ScenarioFile.save(script, as: name)
            scene.tell("saved as \(path.escaped), which token-bucket replay takes", isFailure: false)
        } catch {
            scene.askName(name, refusal: "\(error)")
        }
    }
}
