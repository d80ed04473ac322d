import Dashboard
import ScenarioLanguage
import Simulation

/// The built-in lessons and how they went.
struct LessonList {
    private let events: [String: [LessonEvent]]

    init(_ events: [(event: LessonEvent, lesson: String)]) {
        self.events = Dictionary(grouping: events, by: \.lesson).mapValues { $0.map(\.event) }
    }

    /// Writes a line for each lesson.
    func write() {
        let output = Output.standard()
        let width = BuiltInScenario.lessons.map(\.name.count).max() ?? 0
        for (index, lesson) in BuiltInScenario.lessons.enumerated() {
            let name = lesson.name + String(repeating: " ", count: width - lesson.name.count)
            output.append("\(index + 1)  \(name)  \(lesson.summary)\n")
            if let standing = standing(of: lesson) {
                output.append("   \(String(repeating: " ", count: width))  \(standing)\n")
            }
        }
        output.append("\n`token-bucket learn 1` opens the first; `drill` asks without end.\n")
        output.flush()
    }

    private func standing(of lesson: BuiltInScenario) -> String? {
        guard let events = events[lesson.name] else { return nil }
        let script = LoadedScript(lesson.name, for: .session)
        var player = Player(of: script, size: .standard, glyphs: .unicode, manner: .watch)
        let isDone = events.contains(.finished)
        // The latest run counts, a whole one before one that was left.
        let run = events.split(separator: .finished).last ?? []
        player.resume(after: Array(run), next: nil)
        return [isDone ? "done" : "begun", player.score].compactMap { $0 }.joined(separator: " · ")
    }
}
