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

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func run() throws {
        let script = ScriptSource(file)
        let loader = SettingsLoader(limit)
        let progress = Progress(size: script.size)
        let output = Output.standard { progress.hide() }
        var runner = ScriptRunner(
            Simulator(options: limit.partial, defaults: loader.explicit), purpose: .test,
            report: CountingReport(report: report(output, script.name), progress: progress), defaults: loader.implicit)
        script.forEachLine { line in
            progress.add(bytes: line.count + 1)
            runner.run(line: line)
        }
        runner.finish()
        progress.hide()
        complain(of: runner.errors, in: script.name)
        if !runner.errors.isEmpty { throw ExitCode.malformedInput }
        if runner.summary.failed > 0 { throw ExitCode.expectationFailed }
    }

    private func report(_ output: Output, _ name: String) -> any Report {
        switch format {
        case .text: TextReport(output)
        case .json: JSONReport(output)
        case .tap: TAPReport(output, scriptName: name)
        case .junit: JUnitReport(output, scriptName: name)
        }
    }
}

/// A report that moves the progress bar.
private struct CountingReport: Report {
    var report: any Report
    let progress: Progress

    mutating func add(_ event: Event, _ context: ScriptContext) {
        if case .answer = event { progress.addRequest() }
        report.add(event, context)
    }

    mutating func endStatement(_ context: ScriptContext) {
        report.endStatement(context)
    }

    mutating func finish(_ summary: Summary, _ errors: [PlacedError]) {
        report.finish(summary, errors)
    }
}
