import ScenarioLanguage
import Simulation

/// A scenario that is in memory and has no error.
struct LoadedScript {
    /// What messages call it.
    let name: String
    let statements: [Statement]
    /// What counts where neither it nor the options say the limit.
    let defaults: PartialSettings
    /// What it came to.
    let summary: Summary

    /// Runs the scenario of that name once; ends the program where it can't be read or has errors.
    init(_ name: String, for purpose: ScriptPurpose, _ limit: LimitOptions) {
        let script = ScriptSource(name)
        let loader = SettingsLoader(limit)
        let runner = script.run(
            purpose, options: limit.partial, loader: loader, progress: Progress(size: script.size), report: Silence())
        self.name = script.name
        statements = runner.statements
        defaults = runner.simulator.needsDefaults ? loader.implicit() : loader.explicit
        summary = runner.summary
    }
}
