import RateLimiter
import ScenarioLanguage
import Testing

@testable import Simulation

struct ComparisonTests {
    private static func row(_ policy: Policy, _ script: String) -> Comparison.Row? {
        let played = play(script)
        var comparison = Comparison([policy], under: played.simulator.limit)
        for answer in played.answers { comparison.add(answer, line: 1) }
        return comparison.rows.first
    }

    private static func compared(_ script: String) throws -> Comparison {
        let answers = play(script).answers
        var comparison = Comparison(Policy.allCases, under: try #require(answers.first).explanation.limit)
        for (line, answer) in answers.enumerated() { comparison.add(answer, line: line) }
        return comparison
    }

    @Test func `the longest wait is the longest, not the last`() {
        // Told 60 s, then 20 s.
        let row = Self.row(
            .fixedWindow,
            "settings tokens=1 time=1m\nuser a\nrequest a\nrequest a\nadvance 40s\nrequest a\n")
        #expect(row?.longestWait == .seconds(60))
    }

    @Test func `a token taken at exactly t + T is in another span than one taken at t`() {
        let row = Self.row(
            .fixedWindow, "settings tokens=3 time=1m\nuser a\nrequest a x3\nadvance 1m\nrequest a x2\n")
        #expect(row?.accepted == 5)
        #expect(row?.mostInSpan == 3)
    }

    @Test func `a span may begin within a window: two windows' tokens count together`() {
        let row = Self.row(
            .alignedWindow, "settings tokens=3 time=1m\nuser a\nadvance 59s\nrequest a x3\nadvance 2s\nrequest a x2\n")
        #expect(row?.mostInSpan == 5)
    }

    @Test func `it tells the most bytes that a user's state took`() throws {
        let script = "settings tokens=5 time=10s\nuser a b\nrequest a x4 every 1s\nrequest b\nadvance 1h\nrequest a"
        let comparison = try Self.compared(script)
        // The log's grow by 16 with each of four moments, and count as many after they are gone.
        #expect(
            comparison.rows.map { "\($0.policy.rawValue) \($0.stateBytes)" } == [
                "fixed-window 16", "aligned-window 16", "sliding-log 88", "sliding-counter 24", "token-bucket 16",
                "gcra 16", "leaky-bucket 16",
            ])
    }

    @Test func `it gives each policy the reason that is its own`() throws {
        let script = "settings tokens=2 time=10s\nuser a\nadvance 9s\nrequest a x2\nadvance 1s\nrequest a"
        let comparison = try Self.compared(script)
        let first = try #require(comparison.firstDisagreement)
        let reasons = first.explanations.compactMap(\.self).map {
            "\($0.limit.policy.rawValue): \($0.decision.status) \($0.sentence)"
        }
        #expect(
            reasons == [
                "fixed-window: 429 0 of 2 tokens left in the window that opened at 00:00:09, so one is refused until it ends in 0:09",
                "aligned-window: 200 2 of 2 tokens left in the window from 00:00:10 to 00:00:20, so one is taken: 1 left",
                "sliding-log: 429 2 of 2 tokens were taken within the last 0:10, so one is refused until enough of them are that old, in 0:09",
                "sliding-counter: 429 0 tokens were taken in the window from 00:00:10 and 2 of the 2 before it still count, in all 2 of 2, so one is refused until fewer count, in 0:05",
                "token-bucket: 429 0 of 2 tokens are in the bucket and the next drips in 0:04, so one is refused until enough have dripped in, in 0:04",
                "gcra: 429 the theoretical arrival time is 0:09 ahead, more than the 0:05 allowed, so one is refused until it is near enough, in 0:04",
                "leaky-bucket: 429 2 of 2 places in the queue are taken, so one is refused until there is room, in 0:04",
            ])
    }
}
