import Simulation
import Testing

struct LessonStatementTests {
    private static let ask = "user a\nrequest a\n"

    @Test(arguments: [
        FaultyScript(ask + "ask q x y answer 1\nwhy 2 no\nwhy 1 yes\n"),
        FaultyScript(ask + "ask q x y answer 1\n\n# a comment\nwhy 1 yes\n\nwhy 2 no\nsay s\n"),
        FaultyScript(ask + "ask q answer 54m\nwhy 1 told\n"),
        FaultyScript(ask + "¦why 1 no\n", "found `why` without a question, expected it directly after its `ask`"),
        FaultyScript(ask + "ask q x y answer 1\nsay s\n¦why 1 no\n", "found `why` without a question"),
        FaultyScript(ask + "ask q x y answer 1\nwhy 1 yes\nshow log\n¦why 2 no\n", "found `why` without a question"),
        FaultyScript(
            ask + "ask q x y answer 1\nwhy ¦3 no\nwhy 2 no\n", "found a reason for choice 3, expected one for 1 to 2"),
        FaultyScript(ask + "ask q answer 5\nwhy ¦2 no\n", "found a reason for choice 2, expected one for 1"),
        FaultyScript(ask + "ask q x y answer 1\nwhy 2 no\nwhy ¦2 no\n", "found another reason for choice 2"),
        FaultyScript(ask + "ask q x y¦\nwhy 9 no\n", "expected a choice or `answer`"),
        FaultyScript(ask + "ask q x y answer 1\nwhy¦\nwhy 1 yes\n", "expected a number, 1 or more"),
        FaultyScript(ask + "¦akk q x y answer 1\nwhy 1 yes\n", "expected a statement"),
        FaultyScript(ask + "ask q x y answer 1\nsay¦\n¦why 1 no\n", "expected a caption", "found `why` without"),
    ])
    func `why stands directly after its question, once for each choice`(script: FaultyScript) {
        script.hold()
    }

    private static let hint = "found a hint without a task, expected it between a `task` and its `solved`"

    @Test(arguments: [
        FaultyScript("user a\ntask t\nhint h\nrequest a\nhint h\nsolved a tokens=99\n"),
        FaultyScript("user a\nrequest a\n¦hint h\n", hint),
        FaultyScript("user a\ntask t\nsolved a tokens=100\n¦hint h\n", hint),
        FaultyScript("user a\nrequest a\ntask¦\nhint h\nsolved a tokens=99\n", "expected what is to be brought about"),
    ])
    func `a hint stands between a task and its solved`(script: FaultyScript) {
        script.hold()
    }

    @Test func `why, hint and show change nothing`() {
        let plain =
            "settings tokens=1 time=9\nuser a\nask q x y answer 1\ntask t\nrequest a x2\nsolved a tokens=0\nrequest a\n"
        let told = plain.replacing("answer 1\n", with: "answer 1\nwhy 1 yes\nshow timeline\n")
            .replacing("task t\n", with: "task t\nhint h\nshow reason\n").replacing("=0\n", with: "=0\nshow policies\n")
        #expect(play(told).errors == [])
        #expect(play(told).told == play(plain).told)
        #expect(play(told).summary == play(plain).summary)
    }

    @Test func `within and requests are expectations of their own, and count from the task`() {
        let script = "settings tokens=1 time=9\nuser a b\nadvance 5\nrequest a\ntask t\nadvance 3s\nrequest a b\n"
        let held = play(script + "solved a tokens=0 within 3s requests 2\n")
        #expect(held.summary.expectations == 3)
        #expect(held.failures == [])
        #expect(
            held.checks.map(\.description) == ["expect a tokens=0", "solved within 3s", "solved requests 2"])
        let failed = play(script + "solved a tokens=0 within 2.999999999s requests 1\nsolved b tokens=0 within 0\n")
        #expect(failed.summary.expectations == 5)
        #expect(
            failed.failures == [
                "expected within 2.999999999s, got 3s", "expected at most 1 requests, got 2",
                "expected within 0s, got 3s",
            ])
    }

    @Test func `clients' requests count for a task`() {
        let played = play("user a\ntask t\nclient a every 1s\nadvance 2\nsolved a accepted=3 requests 2\n")
        #expect(played.failures == ["expected at most 2 requests, got 3"])
    }
}
