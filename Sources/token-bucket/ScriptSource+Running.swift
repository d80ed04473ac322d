import ScenarioLanguage
import Simulation
import Storage

extension ScriptSource {
    /// Runs the scenario to its end behind a progress bar, into a report that writes to `output`; throws where it has
    /// errors, can't be read, or output can't be written.
    ///
    /// `options` stand over what it says of the limit, and that over the settings file.
    func run<R: Report>(
        _ purpose: ScriptPurpose, options: PartialLimit, loader: SettingsLoader, report: R, to output: Output? = nil,
        progress: Progress
    ) throws -> ScriptRunner<CountingReport<R>, any Error> {
        var runner = ScriptRunner(
            Simulator(options: options, defaults: loader.explicit), file: name, purpose: purpose,
            report: CountingReport(report: report, file: name, progress: progress), defaults: loader.implicit)
        defer { progress.hide() }
        try forEachLine { line in
            progress.add(bytes: line.count + 1)
            try runner.run(line: line)
            if let error = output?.error { throw error }
        }
        runner.finish()
        try output?.finish()
        progress.hide()
        tellOfNamesake()
        guard runner.errors.isEmpty else { throw Diagnostics(runner.errors) }
        return runner
    }
}

/// A report that moves the progress bar, and is written to its end where Ctrl-C cuts a long statement short.
struct CountingReport<R: Report>: Report {
    private(set) var report: R
    fileprivate let file: String
    fileprivate let progress: Progress
    private let interruption = Interruption()

    mutating func add(_ event: Event, _ context: ScriptContext) {
        report.add(event, context)
        guard case .answer = event else { return }
        progress.addRequest()
        if interruption.addRequest() { endStatement(context) }
    }

    mutating func endStatement(_ context: ScriptContext) {
        report.endStatement(context)
        if interruption.hasCome { writeEnd(in: context.line) }
        interruption.endStatement()
    }

    mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {
        report.finish(summary, errors)
    }

    /// Writes the end of a report that goes no further than this line.
    private mutating func writeEnd(in line: Int) {
        let error = interruption.error(in: line, of: file)
        report.finish(Summary(), [error])
        progress.hide()
        complain("\(error)")
    }
}
