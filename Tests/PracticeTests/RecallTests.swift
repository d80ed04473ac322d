import Practice
import ScenarioLanguage
import Testing

/// What was missed comes back, and what was right comes back later and later.
@Suite struct RecallTests {
    private static let lessons = ["one", "two"].map { name in
        let question = Question("which?", answer: .choice(2, of: ["200", "429"]))
        return Lesson(
            name: name, statements: [.user(["a"]), .ask(question), .ask(Question("how many?", answer: .count(3)))])
    }

    /// The lessons and places that are due on a day after these events.
    private func due(_ events: [(LessonEvent, String)], on day: Int) -> [String] {
        Recall(events.map { (event: $0.0, lesson: $0.1) }, in: Self.lessons, today: day).due.map {
            "\($0.lesson) \($0.place)"
        }
    }

    @Test func `what was missed is due at once, before all that was right`() {
        let events: [(LessonEvent, String)] = [
            (.day(100), "one"), (.answered(place: 1, .chose(2)), "one"),
            (.answered(place: 2, .typed(.tokens(4))), "one"),
            (.day(90), "two"), (.answered(place: 1, .chose(2)), "two"),
            (.answered(place: 2, .typed(.tokens(2))), "two"),
        ]
        #expect(due(events, on: 100) == ["one 2", "two 2", "two 1"])
        #expect(due(events, on: 101) == ["one 2", "two 2", "two 1", "one 1"])
    }

    @Test(arguments: [(1, 1), (2, 3), (3, 7), (4, 21), (5, 60), (9, 60)])
    func `after so many right answers in a row a question comes back so many days later`(streak: Int, days: Int) {
        let right: [(LessonEvent, String)] =
            [(.day(100), "one"), (.answered(place: 1, .chose(2)), "one")]
            + (1..<max(2, streak)).prefix(streak - 1).map { _ in (.recalled(place: 1, isRight: true), "one") }
        #expect(due(right, on: 100 + days - 1) == [])
        #expect(due(right, on: 100 + days) == ["one 1"])
    }

    @Test func `a wrong answer begins anew, and what a lesson no longer asks is left out`() {
        let events: [(LessonEvent, String)] = [
            (.day(100), "one"), (.recalled(place: 1, isRight: true), "one"),
            (.recalled(place: 1, isRight: false), "one"),
            (.recalled(place: 7, isRight: false), "one"), (.recalled(place: 1, isRight: false), "three"),
        ]
        #expect(due(events, on: 100) == ["one 1"])
    }

    @Test func `the day stands once before what was done on it`() throws {
        let lesson = Self.lessons[0]
        var progress = LessonProgress(today: 20_000)
        #expect(progress.takeLines(of: lesson) == [])
        progress.answer(.chose(1), to: try #require(lesson.question(at: 1)), at: 1)
        #expect(progress.takeLines(of: lesson) == ["day 20000 one", "chose 1 1 one"])
        progress.recall(.typed(.tokens(3)), to: try #require(lesson.question(at: 2)), at: 2)
        #expect(progress.takeLines(of: lesson) == ["recalled 2 right one"])
    }
}
