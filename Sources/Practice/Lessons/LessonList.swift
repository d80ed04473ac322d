import ScenarioLanguage
import Simulation

/// The built-in lessons and how they went.
public struct LessonList {
    private let events: [String: [LessonEvent]]

    private let recall: Recall

    /// A list in which all that was done in lessons tells how they went, up to a day (counted from 1970-01-01).
    public init(_ events: [(event: LessonEvent, lesson: String)], today: Int) {
        self.events = Dictionary(grouping: events, by: \.lesson).mapValues { $0.map(\.event) }
        recall = Recall(events, in: BuiltInScenario.lessons.map { Lesson($0) }, today: today)
    }

    /// A line or two for each lesson, what comes next, and how to open one.
    public var lines: [String] {
        let width = BuiltInScenario.lessons.map(\.name.count).max() ?? 0
        let lessons = BuiltInScenario.lessons.enumerated().flatMap { index, lesson in
            let name = lesson.name + String(repeating: " ", count: width - lesson.name.count)
            let indent = String(repeating: " ", count: width + 5)
            return ["\(index + 1)  \(name)  \(lesson.summary)"] + standing(of: lesson).map { indent + $0 }
        }
        return lessons + [""] + advice + ["`token-bucket drill` asks without end."]
    }

    /// What comes next.
    private var advice: [String] {
        let due = recall.due.count
        let review =
            "`token-bucket learn --review` asks \(due == 1 ? "the question that is" : "the \(due) questions that are") due."
        let next = BuiltInScenario.lessons.firstIndex { !isDone($0) }
        let lesson = next.map { "`token-bucket learn \($0 + 1)` opens \($0 == 0 ? "the first" : "the next") lesson." }
        return (due > 0 ? [review] : []) + (lesson.map { [$0] } ?? [])
    }

    /// How a lesson went, none where it was not begun.
    private func standing(of scenario: BuiltInScenario) -> [String] {
        guard let progress = progress(in: scenario), progress.doneCount > 0 else { return [] }
        let lesson = Lesson(scenario)
        let (done, all) = (progress.doneCount, lesson.questionCount + lesson.taskCount)
        let unsure = recall.unsure(in: lesson.name)
        let parts =
            [done == all ? "done" : "\(done) of \(all) done"] + progress.score(in: lesson)
            + (recall.sure(in: lesson.name) + unsure == 0 ? [] : [unsure == 0 ? "all sure" : "\(unsure) not sure"])
        return [parts.joined(separator: " · ")]
    }

    private func isDone(_ scenario: BuiltInScenario) -> Bool {
        let lesson = Lesson(scenario)
        return progress(in: scenario)?.doneCount == lesson.questionCount + lesson.taskCount
    }

    /// The latest run, a whole one before one that was left; nil where nothing was done.
    private func progress(in scenario: BuiltInScenario) -> LessonProgress? {
        guard let events = events[scenario.name] else { return nil }
        let run = events.split(separator: .finished).last ?? []
        return LessonProgress(after: Array(run), in: Lesson(scenario))
    }
}
