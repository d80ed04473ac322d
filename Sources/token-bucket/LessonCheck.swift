import ArgumentParser
import Dashboard
import ScenarioLanguage
import Simulation

/// Whether a lesson is ready for a class.
struct LessonCheck {
    private let script: LoadedScript

    /// The check of a lesson; ends the program where it can't be read or has errors.
    init(_ name: String) {
        script = LoadedScript(name, for: .session)
    }

    /// Says what is in the lesson; throws where an expectation fails or a text is too long for a window of 80 by 24.
    func run() throws {
        let player = Player(of: script, size: .standard, glyphs: .unicode, manner: .watch)
        let errors = player.oversizedTexts.map { place in
            Diagnostic(
                file: script.name, line: script.lines[place], column: 1,
                "found a text too long for a window of 80×24, expected a shorter one")
        }
        complain(of: errors)
        if !errors.isEmpty { throw ExitCode.malformedInput }
        let summary = script.summary
        let questions = script.statements.count { if case .ask = $0 { true } else { false } }
        let tasks = script.statements.count { if case .task = $0 { true } else { false } }
        let output = Output.standard()
        output.append("\(questions) question\(questions == 1 ? "" : "s"), \(tasks) task\(tasks == 1 ? "" : "s"), ")
        output.append("\(summary.expectations - summary.failed) of \(summary.expectations) expectations held\n")
        output.flush()
        if summary.failed > 0 { throw ExitCode.expectationFailed }
    }
}
