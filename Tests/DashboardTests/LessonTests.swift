import Practice
import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

struct LessonTests {
    private static let script = """
        settings tokens=1 time=1h
        user a
        ask "first?" "200" "429" answer 1
        request a
        task "Wait for the refill."
        advance to refill
        solved a tokens=1
        ask "last?" "200" "429" answer 1
        request a
        """

    @Test func `what is done is a line each, and is read back`() {
        var player = player(Self.script)
        player.playToEnd()
        player.press("2 ")
        player.playToEnd()
        player.press("n ")
        player.playToEnd()
        player.press("1 ")
        player.playToEnd()
        let lines = player.takeJournal()
        #expect(lines == ["chose 2 2 script", "solved 4 1 script", "chose 7 1 script", "finished script"])
        let events: [LessonEvent] = [
            .answered(place: 2, .chose(2)), .ended(place: 4, .solved(keys: 1)), .answered(place: 7, .chose(1)),
            .finished,
        ]
        #expect(lines.compactMap { LessonEvent.parse($0)?.event } == events)
        #expect(player.takeJournal() == [])
    }

    @Test func `a lesson goes on after the last thing that was done in it`() {
        var player = player(Self.script)
        player.resume(after: [.answered(place: 2, .chose(2)), .ended(place: 4, .shown)], next: nil)
        #expect(player.position == 5)
        player.playToEnd()
        #expect(player.row(with: "? last?") != nil)
        player.press("1 ")
        player.playToEnd()
        #expect(player.score == "1 of 2 predicted · 0 of 1 tasks solved")
    }

    @Test func `one that was finished begins anew`() {
        var player = player(Self.script)
        player.resume(after: [.answered(place: 2, .chose(2)), .finished], next: nil)
        #expect(player.position == 0)
        #expect(player.score == nil)
    }

    @Test func `events of another text of the lesson do no harm`() {
        var player = player(Self.script)
        player.resume(
            after: [
                .answered(place: 99, .chose(1)), .answered(place: 3, .chose(1)), .answered(place: 2, .chose(9)),
                .ended(place: 2, .shown),
            ], next: nil)
        #expect(player.position == 0)
    }

    @Test func `the end tells of each question and task, and leads to the next lesson`() {
        var player = player(Self.script)
        player.resume(after: [.answered(place: 2, .chose(2)), .ended(place: 4, .solved(keys: 1))], next: "another")
        player.press("}")
        #expect(player.line(with: "first?")?.hasPrefix(" ✗") == true)
        #expect(player.line(with: "Wait for the refill.")?.hasPrefix(" ✓") == true)
        #expect(player.line(with: "last?")?.hasSuffix("skipped") == true)
        #expect(player.row(with: "next: another") != nil)
        #expect(player.press(" ") == .quit)
        #expect(player.sequel == .next)
    }

    @Test func `from the end one can practise with other numbers`() {
        var player = player(Self.script)
        player.resume(after: [.answered(place: 2, .chose(2))], next: nil)
        #expect(player.press("d") == nil)
        player.press("}")
        #expect(player.rows[23].contains("d again with other numbers"))
        #expect(player.press("d") == .quit)
        #expect(player.sequel == .practice)
    }

    @Test func `a text that the window can't show whole is found`() {
        let long = String(repeating: "word ", count: 400)
        let script = "user a\nsay \"\(long)\"\nsay \"short\"\nask \"\(long)\" \"a\" \"b\" answer 1\nrequest a\n"
        #expect(player(script).oversizedTexts == [1, 3])
        #expect(player(Self.script).oversizedTexts == [])
    }

    @Test func `a long task is found once, whatever stands before its end`() {
        let long = String(repeating: "word ", count: 400)
        let script = "user a\ntask \"\(long)\"\nhint \"h\"\nrequest a\nadvance 1\nsolved a tokens=99\n"
        #expect(player(script).oversizedTexts == [1])
    }
}
