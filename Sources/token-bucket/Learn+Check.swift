import ArgumentParser
import Dashboard
import Practice
import ScenarioLanguage
import Simulation

extension Learn {
    /// Says what is in a lesson and what doesn't hold in it; throws where it is none, where something doesn't hold, or a
    /// text is too long for a window of 80 by 24.
    static func check(_ name: String) throws {
        let script = try LoadedScript(name, for: .session)
        let lesson = script.lesson
        guard lesson.questionCount + lesson.taskCount > 0 else {
            let message = "found neither a question nor a task, expected one: it is no lesson"
            throw Diagnostic(file: script.name, line: script.lines.last ?? 1, column: 1, message)
        }
        let player = Player(of: script, size: .standard, glyphs: .unicode, manner: .watch)
        let oversized = player.oversizedTexts.map { place in
            (place, "found a text too long for a window of 80×24, expected a shorter one")
        }
        let check = LessonCheck(lesson, on: script.emptySimulator)
        let findings = (check.findings.map { ($0.place, $0.text) } + oversized).map { place, text in
            "\(script.name):\(script.lines[place]): \(text)"
        }
        try Output.write(findings + [check.summary])
        if !findings.isEmpty { throw ExitCode.expectationFailed }
    }
}
