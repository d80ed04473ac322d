import ArgumentParser
import ScenarioLanguage
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

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        if explain, format == .tap || format == .junit {
            throw ValidationError("--explain: \(format.rawValue) reports expectations, not decisions.")
        }
    }

    func run() throws {
        let script = ScriptSource(file)
        let progress = Progress(size: script.size)
        let output = Output.standard { progress.hide() }
        let summary =
            switch format {
            case .text: run(script, progress, TextReport(output, explains: explain))
            case .json: run(script, progress, JSONReport(output, explains: explain))
            case .tap: run(script, progress, TAPReport(output, scriptName: script.name))
            case .junit: run(script, progress, JUnitReport(output, scriptName: script.name))
            }
        if summary.failed > 0 { throw ExitCode.expectationFailed }
    }

    private func run(_ script: ScriptSource, _ progress: Progress, _ report: some Report) -> Summary {
        let loader = SettingsLoader(limit)
        return script.run(.test, options: limit.partial, loader: loader, progress: progress, report: report).summary
    }
}
