import RateLimiter
import ScenarioLanguage
import Simulation
import Testing

@testable import Practice

@Suite struct LessonFeedbackTests {
    private static let script = """
        settings tokens=2 time=1h
        user a
        ask "How?" "200" "429" "never" answer 1
        why 1 "The bucket is full."
        why 3 "A full bucket has two."
        request a expect 200
        task "Get a 200 and a 429."
        hint "The bucket has to be empty."
        hint "Two requests, and one more."
        request a x2
        solved a rejected=1 within 1m requests 2
        """

    /// The lesson, and the state after so many of its statements.
    private static func played(_ count: Int) -> (lesson: Lesson, simulator: Simulator) {
        var runner = ScriptRunner(Simulator(), purpose: .session, report: NoReport()) { PartialLimit() }
        runner.run(Array(script.utf8))
        var simulator = Simulator()
        for statement in runner.statements.prefix(count) { try? simulator.run(statement) { _ in } }
        return (Lesson(name: "lesson", statements: runner.statements), simulator)
    }

    @Test(arguments: [
        (1, "The bucket is full."),
        (2, "no window is open and a new one opens at 00:00:00 with 2 tokens, so one is taken: 1 left"),
        (3, "A full bucket has two."),
    ])
    func `a choice is told its own why, or where it has none the decision's reason`(choice: Int, reason: String) {
        let (lesson, simulator) = Self.played(3)
        #expect(lesson.reason(for: .chose(choice), at: 2, in: simulator) == reason)
    }

    @Test func `a task's own hints come one after the other, then one way, and then none`() throws {
        let (lesson, _) = Self.played(0)
        var attempt = try #require(Attempt(lesson, at: 6))
        #expect(attempt.shownHints == [])
        _ = attempt.askForHint()
        #expect(attempt.shownHints == [.text("The bucket has to be empty.")])
        let isGiven = (1...3).map { _ in attempt.askForHint() }
        #expect(isGiven == [true, true, false])
        let way = Statement.request(Request(.keys(["a"]), rounds: 2))
        #expect(
            attempt.shownHints
                == [.text("The bucket has to be empty."), .text("Two requests, and one more."), .way(way)])
        #expect(attempt.end == 11)
    }

    @Test(arguments: [
        (["request a x2"], true), (["request a", "request a"], true), (["advance 1m", "request a x2"], true),
        (["advance 2m", "request a x2"], false), (["request a x3"], false), ([], false),
    ])
    func `a task is solved within its time and its requests alone`(lines: [String], isSolved: Bool) throws {
        var (lesson, simulator) = Self.played(7)
        var attempt = try #require(Attempt(lesson, at: 6))
        for line in lines {
            try simulator.run(#require(try Statement(line: line))) { _ in }
            attempt.check(simulator)
        }
        #expect(attempt.isSolved == isSolved, "\(lines)")
    }
}
