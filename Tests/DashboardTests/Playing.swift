import Practice
import ScenarioLanguage
import Screen
import Simulation

@testable import Dashboard

/// A script that was run without a screen.
func headless(_ script: String) -> ScriptRunner<NoReport, Never> {
    var runner = ScriptRunner(Simulator(), purpose: .play, report: NoReport(), defaults: { PartialLimit() })
    runner.run(Array(script.utf8))
    precondition(runner.errors.isEmpty, "\(runner.errors)")
    return runner
}

/// A player at the beginning of a script.
func player(
    _ script: String, columns: Int = 80, rows: Int = 24, glyphs: Glyphs = .unicode, manner: Player.Manner = .watch
) -> Player {
    let session = Session(options: .init(), defaults: .init(), start: [])
    return Player(
        Lesson(name: "script", statements: headless(script).statements), session: session,
        size: Size(columns: columns, rows: rows), glyphs: glyphs, manner: manner)
}

extension Player {
    /// Lets time pass until the player waits for someone.
    mutating func playToEnd() {
        while let wait = untilChange { elapse(wait) }
    }

    mutating func step(_ count: Int) {
        for _ in 0..<count { _ = update(.key(.right)) }
    }

    /// How many tokens the first user has, none before there is one.
    var tokens: Int { model.simulator.records.isEmpty ? 0 : model.simulator.remaining(of: 0) }
}

extension Question {
    /// The keys that answer it rightly.
    var rightKeys: String {
        switch answer {
        case .choice(let choice, _): "\(choice)"
        case .count(let count): "\(count)\r"
        case .duration(let duration): duration.scenarioText + "\r"
        }
    }
}
