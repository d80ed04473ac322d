import Practice
import Simulation
import Testing

@Suite struct LessonCheckTests {
    private func check(_ script: String) -> LessonCheck {
        var runner = ScriptRunner(Simulator(), purpose: .session, report: NoReport()) { PartialLimit() }
        runner.run(Array("settings tokens=1 time=1h\nuser a\n\(script)\n".utf8))
        return LessonCheck(Lesson(name: "lesson", statements: runner.statements), on: Simulator())
    }

    @Test(arguments: [
        ("ask q \"200\" \"429, retry in 1:00:00\" answer 2\nrequest a", ["expected the answer 429, got 200"]),
        ("request a\nask q \"200\" \"429, retry in 1:00:00\" answer 2\nrequest a", []),
        ("request a\nask q \"200\" \"429, retry in 1h\" answer 2\nrequest a", []),
        (
            "request a\nask q \"200\" \"429, retry in 59:59\" answer 2\nrequest a",
            ["expected a retry in 59:59, got 1:00:00 (3600 seconds)"]
        ),
        // The last answer of the request counts.
        ("ask q \"200\" \"429\" answer 2\nrequest a x2", []),
        // A choice that tells no answer is not held against one, nor is anything where no request comes.
        ("ask q \"200\" \"neither\" answer 2\nrequest a", []), ("ask q \"200\" \"429\" answer 2", []),
        ("task t\nrequest a\nsolved a tokens=0", []),
        (
            "task t\nadvance 1\nsolved a tokens=1",
            ["expected a task to bring about, found one that holds before anything was done"]
        ),
        ("request a expect 429", ["expected 429, got 200"]),
    ])
    func `it names what doesn't hold`(script: String, findings: [String]) {
        #expect(check(script).findings.map(\.text) == findings)
    }

    @Test func `it tells what there is, and at which statement something doesn't hold`() {
        let check = check("ask q \"200\" \"429\" answer 2\nrequest a expect 429\ntask t\nadvance 1h\nsolved a tokens=1")
        #expect(check.summary == "1 question, 1 task, 1 of 2 expectations held")
        #expect(check.findings.map(\.place) == [2, 3])
    }
}
