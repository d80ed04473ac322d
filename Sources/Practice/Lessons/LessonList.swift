import ScenarioLanguage
import Simulation

/// The built-in lessons and how they went.
public struct LessonList {
    private let events: [String: [LessonEvent]]

    /// A list in which all that was done in lessons tells how they went.
    public init(_ events: [(event: LessonEvent, lesson: String)]) {
        self.events = Dictionary(grouping: events, by: \.lesson).mapValues { $0.map(\.event) }
    }

    /// A line or two for each lesson, and how to open one.
    public var lines: [String] {
        let width = BuiltInScenario.lessons.map(\.name.count).max() ?? 0
        let lessons = BuiltInScenario.lessons.enumerated().flatMap { index, lesson in
            let name = lesson.name + String(repeating: " ", count: width - lesson.name.count)
            let indent = String(repeating: " ", count: width + 5)
            return ["\(index + 1)  \(name)  \(lesson.summary)"] + standing(of: lesson).map { indent + $0 }
        }
        return lessons + ["", "`token-bucket learn 1` opens the first; `drill` asks without end."]
    }

    /// How a lesson went, none where it was not begun.
    private func standing(of scenario: BuiltInScenario) -> [String] {
        guard let events = events[scenario.name] else { return [] }
        let lesson = Lesson(scenario)
        // The latest run counts, a whole one before one that was left.
        let run = events.split(separator: .finished).last ?? []
        let score = LessonProgress(after: Array(run), in: lesson).score(in: lesson)
        return [([events.contains(.finished) ? "done" : "begun"] + score).joined(separator: " · ")]
    }
}
