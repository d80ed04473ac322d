import ArgumentParser
import ScenarioLanguage
import Simulation

extension ScriptSource {
    /// Runs the scenario to its end behind a progress bar; ends the program where it has errors.
    ///
    /// `options` stand over what it says of the limit, and that over the settings file.
    func run<R: Report>(
        _ purpose: ScriptPurpose, options: PartialLimit, loader: SettingsLoader, progress: Progress, report: R
    ) -> ScriptRunner<CountingReport<R>> {
        var runner = ScriptRunner(
            Simulator(options: options, defaults: loader.explicit), file: name, purpose: purpose,
            report: CountingReport(report: report, progress: progress), defaults: loader.implicit)
        forEachLine { line in
            progress.add(bytes: line.count + 1)
            runner.run(line: line)
        }
        runner.finish()
        progress.hide()
        complain(of: runner.errors)
        if !runner.errors.isEmpty { TokenBucket.exit(withError: ExitCode.malformedInput) }
        return runner
    }
}

/// A report that moves the progress bar.
struct CountingReport<R: Report>: Report {
    private(set) var report: R
    fileprivate let progress: Progress

    mutating func add(_ event: Event, _ context: ScriptContext) {
        if case .answer = event { progress.addRequest() }
        report.add(event, context)
    }

    mutating func endStatement(_ context: ScriptContext) {
        report.endStatement(context)
    }

    mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {
        report.finish(summary, errors)
    }
}
