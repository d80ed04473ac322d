import RateLimiter
import Simulation
import Testing

@Suite struct `A comparison` {
    private func compared(_ script: String) throws -> Comparison {
        let answers = play(script).answers
        var comparison = Comparison(Policy.allCases, under: try #require(answers.first).explanation.limit)
        for (line, answer) in answers.enumerated() { comparison.add(answer, line: line) }
        return comparison
    }

    @Test func `tells the most bytes that a user's state took`() throws {
        let script = "settings tokens=5 time=10s\nuser a b\nrequest a x4 every 1s\nrequest b\nadvance 1h\nrequest a"
        let comparison = try compared(script)
        // The log's grow by 16 with each of four moments, and count as many after they are gone.
        #expect(
            comparison.rows.map { "\($0.policy.rawValue) \($0.stateBytes)" } == [
                "fixed-window 16", "aligned-window 16", "sliding-log 88", "sliding-counter 24", "token-bucket 16",
                "gcra 16", "leaky-bucket 16",
            ])
    }

    @Test func `gives each policy the reason that is its own`() throws {
        let script = "settings tokens=2 time=10s\nuser a\nadvance 9s\nrequest a x2\nadvance 1s\nrequest a"
        let comparison = try compared(script)
        let first = try #require(comparison.firstDisagreement)
        let reasons = first.explanations.map { "\($0.limit.policy.rawValue): \($0.decision.status) \($0.sentence)" }
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
