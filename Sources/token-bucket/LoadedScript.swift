import ArgumentParser
import Dashboard
import Practice
import ScenarioLanguage
import Screen
import Simulation
import Storage

/// A scenario that is in memory and has no error.
struct LoadedScript {
    /// What messages call it.
    let name: String
    /// Its statements, and what progress in it is kept under.
    let lesson: Lesson
    /// The line of each statement.
    let lines: [Int]
    /// The parts of the limit that stand over what it says.
    let options: PartialLimit
    /// What counts where neither it nor the options say the limit.
    let defaults: PartialLimit
    /// What it came to.
    let summary: Summary

    /// Runs the scenario of that name once; throws where it can't be read or has errors.
    init(_ name: String, for purpose: ScriptPurpose, options: PartialLimit = .init(), settings: String? = nil) throws {
        let source = try ScriptSource(name)
        let loader = try SettingsLoader(settings)
        let runner = try source.run(
            purpose, options: options, loader: loader, report: NoReport(), progress: Progress(size: source.size))
        self.options = options
        self.name = source.name
        lesson = Lesson(name: source.identity, statements: runner.statements)
        lines = runner.statementLines
        defaults = try runner.simulator.needsDefaults ? loader.implicit() : loader.explicit
        summary = runner.summary
    }

    /// A simulator on which none of it was carried out.
    var emptySimulator: Simulator { Simulator(options: options, defaults: defaults) }

    /// A session in which none of it was carried out.
    var emptySession: Session { Session(options: options, defaults: defaults, start: []) }

    /// Throws where an expectation of it failed.
    func throwFailedExpectations() throws(ExitCode) {
        if summary.failed > 0 { throw .expectationFailed }
    }
}

extension Player {
    /// A player at the beginning of a scenario.
    init(
        of script: LoadedScript, size: Size, glyphs: Glyphs, keys: Keys = Keys(), manner: Manner, isLarge: Bool = false,
        timeToThink: Duration? = nil
    ) {
        self.init(
            script.lesson, session: script.emptySession, size: size, glyphs: glyphs, keys: keys, manner: manner,
            isLarge: isLarge, timeToThink: timeToThink)
    }
}
