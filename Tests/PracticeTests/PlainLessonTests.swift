import Practice
import ScenarioLanguage
import Simulation
import Testing

/// Lessons line by line: what is said, and what is kept.
@Suite struct PlainLessonTests {
    private static let script = """
        settings tokens=3 time=1h
        user a
        request a x2
        ask "What next?" "200" "429" answer 1
        request a expect 200
        task "A bucket with two tokens."
        advance to refill
        request a
        solved a tokens=2
        expect a accepted=4
        """

    private func lesson(_ script: String) -> Lesson {
        var runner = ScriptRunner(Simulator(), purpose: .session, report: NoReport()) { PartialLimit() }
        runner.run(Array(script.utf8))
        return Lesson(name: "lesson", statements: runner.statements)
    }

    /// What is said, from the last statement before the task on, and what is kept, where these lines are typed.
    private func play(_ lines: String..., script: String = Self.script, asks: Bool = true) -> (
        said: [String], kept: [String]
    ) {
        var said: [String] = []
        var kept: [String] = []
        var rest = lines[...]
        let dialog = LineDialog {
            said.append($0)
        } read: {
            rest.popFirst()
        }
        var player = PlainLesson(
            lesson(script), in: Session(options: .init(), defaults: .init(), start: []), dialog, asks: asks
        ) { kept += $0 }
        player.run()
        return (said, kept)
    }

    @Test func `r goes back to where the task began, with what was asked before it`() {
        let (said, kept) = play("1", "advance 59m", "request a", "r", "advance 59m", "advance 1m", "request a")
        #expect(said.contains("back at the task's start: 00:00:00"))
        // Had the clock stood at 00:59 still, the first minute would have refilled the bucket.
        #expect(said.suffix(6).first == "the clock shows 00:59:00")
        #expect(said.suffix(5).first == "the clock shows 01:00:00")
        #expect(said.suffix(3).first == "solved")
        #expect(said.suffix(1) == ["the end · 3 of 3 expectations held · 1 of 1 predicted · 1 of 1 tasks solved"])
        #expect(kept == ["chose 3 1 lesson", "solved 5 5 lesson", "finished lesson"])
    }

    @Test func `after a task the lesson goes on from where its own statements lead`() {
        // The expectation at the end holds though ten requests more were tried.
        let (said, _) = play("1", "request a x10", "advance 1h", "request a")
        #expect(said.last == "the end · 3 of 3 expectations held · 1 of 1 predicted · 1 of 1 tasks solved")
    }

    @Test func `the solution is played and told, and counts as shown`() {
        let (said, kept) = play("2", "?", "?", "?", "?", "!")
        #expect(said.contains("it has to hold: a tokens=2"))
        #expect(said.contains("one way: advance to refill"))
        #expect(said.contains("one way: request a"))
        #expect(said.contains("that was the last hint; ! plays the solution"))
        #expect(said.suffix(5).first == "the clock shows 01:00:00")
        #expect(said.last == "the end · 3 of 3 expectations held · 0 of 1 predicted · 0 of 1 tasks solved")
        #expect(kept == ["chose 3 2 lesson", "shown 5 lesson", "finished lesson"])
    }

    @Test func `a statement in error, or too long a one, is told with its line, and nothing is done`() {
        let (said, kept) = play("1", "request b", "request a x99999999999", "q")
        #expect(said.suffix(2).first?.hasPrefix("line 2, column 9: error: found the key \"b\"") == true)
        #expect(
            said.last == "line 3, column 11: error: found too many requests, expected 10000000 requests at most")
        #expect(kept == ["chose 3 1 lesson"])
    }

    @Test(arguments: [
        "solved a tokens=3", "task \"Another.\"", "ask \"Which?\" \"this\" \"that\" answer 1", "why 1 \"So.\"",
        "hint \"Wait.\"",
        "case again", "say \"Hello.\"", "show log",
    ])
    func `what a script alone says is refused in a task, which can be solved still`(line: String) {
        let (said, kept) = play("1", line, "advance 1h", "request a", "request a", "advance 1h", "request a")
        let keyword = line.prefix { $0 != " " }
        let refusal = "found `\(keyword)`, expected a statement that acts: the lesson asks and solves"
        #expect(said.contains("line 2, column 1: error: \(refusal)"), "\(said)")
        #expect(kept == ["chose 3 1 lesson", "solved 5 2 lesson", "finished lesson"])
    }

    @Test func `a hint is one line`() {
        let script = Self.script.replacing("\nadvance to refill", with: "\nhint \"Wait\\nand ask.\"\nadvance to refill")
        let (said, _) = play("1", "?", "q", script: script)
        #expect(said.last == #"Wait\u{a}and ask."#)
    }

    @Test func `where nobody answers, questions answer themselves and tasks are solved`() {
        let (said, kept) = play(asks: false)
        #expect(said.contains { $0.hasPrefix("the answer: 1: 1 of 3 tokens left") })
        #expect(said.last == "the end · 3 of 3 expectations held")
        #expect(kept == ["finished lesson"])
    }

    @Test func `a typed answer counts by its value, after what it looks like, and what can't be one is asked again`() {
        let script = """
            settings tokens=1 time=1h
            user a
            request a
            ask "How long?" answer 1h
            request a expect 429
            """
        let (said, kept) = play("soon", "60 min", script: script)
        #expect(said.contains("(type a time, such as 6:00, 6 min, 0.1h or 360 (seconds))"))
        #expect(said.contains("expected a time, such as 6:00, 6 min, 0.1h or 360 (seconds), or q to leave"))
        #expect(said.contains { $0.hasPrefix("right: 0 of 1 tokens left") })
        #expect(kept == ["typed 3 1h lesson", "finished lesson"])
        let (wrong, _) = play("60", script: script)
        #expect(wrong.contains { $0.hasPrefix("the right one is 1:00:00 (3600 seconds): ") })
        #expect(wrong.last == "the end · 1 of 1 expectations held · 0 of 1 predicted")
    }
}
