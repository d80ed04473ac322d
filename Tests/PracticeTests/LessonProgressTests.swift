import Practice
import ScenarioLanguage
import Testing

@Suite struct LessonProgressTests {
    private static let lesson = Lesson(
        name: "/home/ann/my lesson",
        statements: [
            .user(["a"]), .ask(Question("one?", answer: .choice(2, of: ["200", "429"]))), .task("two"), .say("three"),
        ])

    @Test func `only the first choice of a question counts, and only one that there is`() throws {
        let question = try #require(Self.lesson.question(at: 1))
        var progress = LessonProgress()
        for choice in [0, 3, 2, 1] { progress.answer(.chose(choice), to: question, at: 1) }
        #expect(progress.responses == [1: .chose(2)])
        #expect(progress.score(in: Self.lesson) == ["1 of 1 predicted"])
        #expect(progress.takeLines(of: Self.lesson) == ["chose 1 2 /home/ann/my lesson"])
        #expect(progress.takeLines(of: Self.lesson) == [])
    }

    @Test func `what was done before and not finished is brought back, and not kept again`() {
        let events: [LessonEvent] = [
            .answered(place: 1, .chose(2)), .finished, .answered(place: 1, .chose(1)), .ended(place: 2, .shown),
        ]
        var progress = LessonProgress(after: events, in: Self.lesson)
        #expect(progress.responses == [1: .chose(1)])
        #expect(progress.endings == [2: .shown])
        #expect(progress.placeToGoOn == 3)
        #expect(progress.takeLines(of: Self.lesson) == [])
    }

    @Test func `a lesson is known by its whole name, and shown by its last part`() {
        #expect(Self.lesson.title == "my lesson")
        #expect(Lesson(name: "drops", statements: []).title == "drops")
    }

    @Test func `the end tells how each question and task went`() throws {
        var progress = LessonProgress()
        #expect(progress.results(in: Self.lesson).map(\.note) == ["skipped", "skipped"])
        progress.answer(.chose(1), to: try #require(Self.lesson.question(at: 1)), at: 1)
        progress.end(taskAt: 2, .solved(keys: 1))
        let results = progress.results(in: Self.lesson)
        #expect(results.map(\.isGood) == [false, true])
        #expect(results.map(\.answer) == ["429", nil])
        #expect(results.map(\.note) == ["", "one key"])
        #expect(
            progress.ending(of: Self.lesson, expectations: 3, failed: 1)
                == ["the end", "2 of 3 expectations held", "0 of 1 predicted", "1 of 1 tasks solved"])
    }
}
