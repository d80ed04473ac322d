import ArgumentParser
import Dashboard
import ScenarioLanguage
import Screen
import Simulation

struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Replay a scenario and report what came of it.",
        discussion: """
            Exits with 0 where every expectation held, 1 where one failed, 65 where the scenario is malformed and \
            66 where it can't be read.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, tap, junit
    }

    @Argument(help: "A scenario: a built-in one's name, a file, or - for standard input.")
    var file: String

    @Option(help: "How to report.")
    var format = Format.text

    @Flag(help: "Tell why each request was decided as it was, and how HTTP would carry the answer.")
    var explain = false

    @Flag(help: "Play it on the screen; press ? there for the keys.")
    var watch = false

    @Option(
        help: ArgumentHelp(
            "Write it as it would be watched into this file, an asciicast.", valueName: "file"))
    var cast: String?

    @Option(help: "The version of the asciicast: 3, or 2 for players before asciinema 3.")
    var castVersion: CastVersion?

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        if explain, format == .tap || format == .junit {
            throw ValidationError("--explain: \(format.rawValue) reports expectations, not decisions.")
        }
        if watch, explain || format != .text || cast != nil {
            throw ValidationError("--watch: it shows what comes of the scenario, and reports nothing.")
        }
        if cast != nil, explain || format != .text || screen.mouse || screen.color != .auto {
            throw ValidationError("--cast: it shows what comes of the scenario in colours, and reports nothing.")
        }
        if cast == nil, castVersion != nil { throw ValidationError("--cast-version: it goes with --cast.") }
        if cast == nil, !watch, screen.isGiven {
            throw ValidationError("--color, --ascii, --mouse: nothing is drawn without --watch or --cast.")
        }
    }

    func run() throws {
        if watch || cast != nil { return try play() }
        let script = ScriptSource(file)
        let progress = Progress(size: script.size)
        let output = Output.standard { progress.hide() }
        let summary =
            switch format {
            case .text: run(script, progress, TextReport(output, explains: explain))
            case .json: run(script, progress, JSONReport(output, explains: explain))
            case .tap: run(script, progress, TAPReport(output))
            case .junit: run(script, progress, JUnitReport(output, scriptName: script.name))
            }
        if summary.failed > 0 { throw ExitCode.expectationFailed }
    }

    private func play() throws {
        let script = LoadedScript(
            file, for: .play, options: limit.partial, loader: SettingsLoader(limit.settings))
        if let cast {
            let glyphs: Glyphs = screen.ascii ? .ascii : .unicode
            let player = Player(of: script, size: .standard, glyphs: glyphs, manner: .demo)
            CastFile(path: cast, version: castVersion ?? .v3).write(Recording(of: player), title: script.name)
        } else {
            let (terminal, keys) = screen.open(or: .report)
            let player = Player(of: script, size: terminal.size, glyphs: terminal.glyphs, keys: keys, manner: .watch)
            _ = EventLoop(player, on: terminal).run()
        }
        if script.summary.failed > 0 { throw ExitCode.expectationFailed }
    }

    private func run(_ script: ScriptSource, _ progress: Progress, _ report: some Report) -> Summary {
        let loader = SettingsLoader(limit.settings)
        return script.run(.test, options: limit.partial, loader: loader, progress: progress, report: report).summary
    }
}
