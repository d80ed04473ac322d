import Dashboard
import ScenarioLanguage
import Screen
import Simulation

/// A scenario that is in memory and has no error.
struct LoadedScript {
    /// What messages call it.
    let name: String
    let statements: [Statement]
    /// The line of each statement.
    let lines: [Int]
    private let options: PartialLimit
    /// What counts where neither it nor the options say the limit.
    let defaults: PartialLimit
    /// What it came to.
    let summary: Summary

    /// Runs the scenario of that name once; ends the program where it can't be read or has errors.
    init(
        _ name: String, for purpose: ScriptPurpose, options: PartialLimit = .init(), loader: SettingsLoader = .init()
    ) {
        let script = ScriptSource(name)
        let runner = script.run(
            purpose, options: options, loader: loader, progress: Progress(size: script.size), report: NoReport())
        self.options = options
        self.name = script.name
        statements = runner.statements
        lines = runner.statementLines
        defaults = runner.simulator.needsDefaults ? loader.implicit() : loader.explicit
        summary = runner.summary
    }

    /// A session in which none of it was carried out.
    var emptySession: Session { Session(options: options, defaults: defaults, start: []) }
}

extension Player {
    /// A player at the beginning of a scenario.
    init(of script: LoadedScript, size: Size, glyphs: Glyphs, keys: Keys = Keys(), manner: Manner) {
        self.init(
            name: script.name, statements: script.statements, session: script.emptySession, size: size, glyphs: glyphs,
            keys: keys, manner: manner)
    }
}
