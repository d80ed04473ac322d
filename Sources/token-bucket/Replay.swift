import ArgumentParser
import Dashboard
import ScenarioLanguage
import Screen
import Simulation
import Storage

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
    var scenario: String

    @Option(help: "How to report.")
    var format = Format.text

    @Flag(help: "Tell why each request was decided as it was, and how HTTP would carry the answer.")
    var explain = false

    @Flag(help: "Play it on the screen; press ? there for the keys.")
    var watch = false

    @Option(
        help: ArgumentHelp(
            "Write it as it would be watched into this file, an asciicast; - for standard output.", valueName: "file"))
    var cast: String?

    @Option(help: "The version of the asciicast: 3, or 2 for players before asciinema 3.")
    var castVersion: Asciicast.Version?

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
        let script = try ScriptSource(scenario)
        let progress = Progress(size: script.size)
        let output = Output.standard(beside: progress)
        let report: any Report =
            switch format {
            case .text: TextReport(output, explains: explain)
            case .json: JSONReport(output, explains: explain)
            case .tap: TAPReport(output)
            case .junit: JUnitReport(output, scriptName: script.name)
            }
        if try run(script, report, output, progress).failed > 0 { throw ExitCode.expectationFailed }
    }

    private func run(
        _ script: ScriptSource, _ report: some Report, _ output: Output, _ progress: Progress
    ) throws -> Summary {
        let loader = try SettingsLoader(limit.settings)
        return try script.run(
            .test, options: limit.partial, loader: loader, report: report, to: output, progress: progress
        ).summary
    }

    private func play() throws {
        let script = try LoadedScript(scenario, for: .play, options: limit.partial, settings: limit.settings)
        if let cast {
            let glyphs: Glyphs = screen.ascii ? .ascii : .unicode
            let player = Player(of: script, size: .standard, glyphs: glyphs, manner: .demo)
            try Output.write(to: cast) { output in
                Asciicast(castVersion ?? .v3, into: output).write(Recording(of: player), title: script.name)
            }
        } else {
            let (terminal, keys) = try screen.open(or: .report)
            let player = Player(of: script, size: terminal.size, glyphs: terminal.glyphs, keys: keys, manner: .watch)
            let played = EventLoop(player, on: terminal).run()
            try screen.takeOver(from: played, of: script, or: .report)
        }
        try script.throwFailedExpectations()
    }
}

extension Asciicast.Version: ExpressibleByArgument {}
