import Simulation
import Testing

struct ExpectationTests {
    /// Two of three tokens taken at 0, then a look at 4 of 10 s.
    private static let start = "settings tokens=3 time=10\nuser a\nrequest a x2\nadvance 4\n"

    @Test func `each property holds where it is as expected`() {
        let played = play(Self.start + "expect a tokens=1 accepted=2 rejected=0 refill=6 retry=0 delay=0\n")
        #expect(played.failures == [])
        #expect(played.summary.expectations == 6)
        #expect(played.summary.failed == 0)
    }

    @Test(arguments: [
        ("tokens=2", "expected tokens=2, got tokens=1"), ("accepted=1", "expected accepted=1, got accepted=2"),
        ("rejected=1", "expected rejected=1, got rejected=0"), ("refill=10", "expected refill=10s, got refill=6s"),
        ("refill=6.000000001s", "expected refill=6.000000001s, got refill=6s"),
        ("retry=never", "expected retry=never, got retry=0s"), ("retry=1", "expected retry=1s, got retry=0s"),
        ("delay=0.5", "expected delay=0.5s, got delay=0s"),
    ])
    func `a property that does not hold says what was expected and what came`(property: String, failure: String) {
        let played = play(Self.start + "expect a \(property)\n")
        #expect(played.failures == [failure])
        #expect(played.summary.failed == 1)
        #expect(played.summary.expectations == 1)
    }

    @Test func `each property of a statement is one expectation`() {
        let played = play(Self.start + "expect a tokens=9 accepted=2 rejected=9\nexpect a tokens=1\n")
        #expect(played.failures == ["expected tokens=9, got tokens=1", "expected rejected=9, got rejected=0"])
        #expect(played.summary.expectations == 4)
        #expect(played.summary.failed == 2)
    }

    @Test func `an expect on a request is one expectation, whatever the number of its answers`() {
        let held = play("user a b\nrequest all x3 expect 200\n")
        #expect(held.summary.requests == 6)
        #expect(held.summary.expectations == 1)
        #expect(held.failures == [])
        let failed = play(Self.start + "request a x3 expect 200\n")
        #expect(failed.summary.expectations == 1)
        #expect(failed.failures == ["expected 200 of all 3 answers, got another of 2"])
        #expect(failed.answers.map(\.failure) == [nil, nil, nil, "expected 200, got 429", "expected 200, got 429"])
        #expect(play(Self.start + "request a expect 429\n").failures == ["expected 429, got 200"])
    }

    @Test func `expect holds for every answer, and one that differs fails it`() {
        #expect(play(Self.start + "request a x2 expect 429\n").summary.failed == 1)
        #expect(play(Self.start + "request a\nrequest a x2 expect 429\n").summary.failed == 0)
    }

    @Test func `retry is the wait that the last answer told, and 0 after a success`() {
        let script =
            Self.start + "expect a retry=0\nrequest a x2\nexpect a retry=6\nadvance 1\nexpect a retry=6 refill=5\n"
        #expect(
            play(script + "request a\nexpect a retry=5\nadvance to refill\nrequest a\nexpect a retry=0\n").failures
                == [])
    }

    @Test func `a user without an answer has neither retry nor delay`() {
        #expect(play("user a\nexpect a retry=0 delay=0 accepted=0 rejected=0 tokens=100 refill=0\n").failures == [])
    }

    @Test func `delay is the wait of the last answer, under leaky-bucket alone`() {
        // A token every 5 s: the second request waits for the first, the third finds no room until one is served.
        let script =
            "settings tokens=2 time=10 policy=leaky-bucket\nuser a\nrequest a\nexpect a delay=0 refill=5 tokens=1\n"
        let rest = "request a\nexpect a delay=5 refill=10 tokens=0\nrequest a\nexpect a delay=0 retry=5\n"
        #expect(play(script + rest).failures == [])
    }

    @Test func `solved is an expectation`() {
        let played = play(Self.start + "task t\nsolved a tokens=1 accepted=9\n")
        #expect(played.summary.expectations == 2)
        #expect(played.failures == ["expected accepted=9, got accepted=2"])
    }
}
