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

    @Argument(
        help: "A scenario: a built-in one's name, a file, or - for standard input.", completion: .scenarios)
    var scenario: String

    @Option(help: "How to report.")
    var format = Format.text

    @Flag(help: "Tell why each request was decided as it was, and how HTTP would carry the answer.")
    var explain = false

    @Flag(help: "Play it on the screen; press ? there for the keys.")
    var watch = false

    @Option(
        help: ArgumentHelp(
            "Write it as it would be watched into this file, an asciicast; - for standard output.", valueName: "file"),
        completion: .file())
    var cast: String?

    @Option(
        help: ArgumentHelp(
            "Write it as it would be watched into this file, an SVG picture that moves; - for standard output.",
            valueName: "file"), completion: .file())
    var svg: String?

    @Option(help: "The version of the asciicast: 3, or 2 for players before asciinema 3.")
    var castVersion: Asciicast.Version?

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        if explain, format == .tap || format == .junit {
            throw ValidationError(
                "--explain: \(format.rawValue) reports expectations, not decisions; use --format text or json.")
        }
        let pictures = [watch ? "--watch" : nil, cast.map { _ in "--cast" }, svg.map { _ in "--svg" }].compactMap(
            \.self)
        if pictures.count > 1 {
            throw ValidationError("\(pictures.joined(separator: ", ")): give one of them, and replay once for each.")
        }
        if let picture = pictures.first, explain || format != .text {
            throw ValidationError("\(picture): it draws instead of reporting; leave out --format and --explain.")
        }
        if cast != nil || svg != nil, screen.mouse || screen.color != .auto {
            throw ValidationError(
                "\(pictures[0]): no mouse acts on it and it has colours; leave out --color and --mouse.")
        }
        if cast == nil, castVersion != nil { throw ValidationError("--cast-version: it goes with --cast FILE.") }
        if pictures.isEmpty, screen.isGiven {
            throw ValidationError(
                "--color, --ascii, --mouse: a report draws nothing; add --watch, or leave them out.")
        }
    }

    func run() throws {
        if watch || cast != nil || svg != nil { return try play() }
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
            try Output.write(to: cast) { output in
                Asciicast(castVersion ?? .v3, into: output).write(recording(of: script), title: script.name)
            }
        } else if let svg {
            try Output.write(to: svg) { $0.append(AnimatedPicture(recording(of: script)).svg(title: script.name)) }
        } else {
            let (terminal, keys) = try screen.open(or: .report)
            let player = Player(of: script, size: terminal.size, glyphs: terminal.glyphs, keys: keys, manner: .watch)
            let played = EventLoop(player, on: terminal).run()
            try screen.takeOver(from: played, of: script, or: .report)
        }
        try script.throwFailedExpectations()
    }

    private func recording(of script: LoadedScript) -> Recording {
        let glyphs: Glyphs = screen.ascii ? .ascii : .unicode
        return Recording(of: Player(of: script, size: .standard, glyphs: glyphs, manner: .demo))
    }
}

extension Asciicast.Version: ExpressibleByArgument {}
