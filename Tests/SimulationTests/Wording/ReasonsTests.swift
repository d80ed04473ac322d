import RateLimiter
import Simulation
import Testing

/// Three tokens per 10 s, in sentences.
@Suite struct `The reason as a sentence` {
    private func reasons(_ policy: Policy, _ asked: [(second: Int64, cost: Int)]) throws -> [String] {
        var user = User(apiKey: "user001", limit: try Limit(tokens: 3, time: .seconds(10), policy: policy))
        return asked.map {
            user.explain(cost: $0.cost, at: Instant(nanoseconds: $0.second * 1_000_000_000)).sentence
        }
    }

    @Test func `under fixed-window`() throws {
        #expect(
            try reasons(.fixedWindow, [(0, 1), (4, 1), (4, 2), (10, 1)]) == [
                "no window is open and a new one opens at 00:00:00 with 3 tokens, so one is taken: 2 left",
                "2 of 3 tokens left in the window that opened at 00:00:00, so one is taken: 1 left",
                "1 of 3 tokens left in the window that opened at 00:00:00, so 2 are refused until it ends in 0:06",
                "no window is open and a new one opens at 00:00:10 with 3 tokens, so one is taken: 2 left",
            ])
    }

    @Test func `under aligned-window`() throws {
        #expect(
            try reasons(.alignedWindow, [(12, 3), (13, 1)]) == [
                "3 of 3 tokens left in the window from 00:00:10 to 00:00:20, so 3 are taken: 0 left",
                "0 of 3 tokens left in the window from 00:00:10 to 00:00:20, so one is refused until it ends in 0:07",
            ])
    }

    @Test func `under sliding-log`() throws {
        #expect(
            try reasons(.slidingLog, [(0, 2), (4, 2)]) == [
                "0 of 3 tokens were taken within the last 0:10, so 2 are taken: 1 left",
                "2 of 3 tokens were taken within the last 0:10, "
                    + "so 2 are refused until enough of them are that old, in 0:06",
            ])
    }

    @Test func `under sliding-counter`() throws {
        #expect(
            try reasons(.slidingCounter, [(0, 2), (14, 1), (14, 1)]) == [
                "0 of 3 tokens were taken in the window from 00:00:00, so 2 are taken: 1 left",
                // 2 × 6/10 = 1.2
                "0 tokens were taken in the window from 00:00:10 and 2 of the 2 before it still count, "
                    + "in all 2 of 3, so one is taken: 0 left",
                "1 token was taken in the window from 00:00:10 and 2 of the 2 before it still count, "
                    + "in all 3 of 3, so one is refused until fewer count, in 0:01",
            ])
    }

    @Test func `under token-bucket`() throws {
        #expect(
            try reasons(.tokenBucket, [(0, 2), (1, 2)]) == [
                "3 of 3 tokens are in the bucket, so 2 are taken: 1 left",
                // level 1.3; 0.7 × 3.33
                "1 of 3 tokens are in the bucket and the next drips in 0:02.333333334, "
                    + "so 2 are refused until enough have dripped in, in 0:03",
            ])
    }

    @Test func `under gcra`() throws {
        #expect(
            try reasons(.gcra, [(0, 2), (1, 2)]) == [
                "the theoretical arrival time is 0:00 ahead, no more than the 0:03.333333333 allowed, "
                    + "so 2 are taken: 1 left",
                // 6.67 − 1 and 10 − 2 × 3.33
                "the theoretical arrival time is 0:05.666666667 ahead, more than the 0:03.333333333 allowed, "
                    + "so 2 are refused until it is near enough, in 0:03",
            ])
    }

    @Test func `under leaky-bucket`() throws {
        #expect(
            try reasons(.leakyBucket, [(0, 2), (0, 1), (1, 2)]) == [
                "0 of 3 places in the queue are taken, so 2 are let in: 1 left",
                "2 of 3 places in the queue are taken, so one is let in after a wait of 0:07: 0 left",
                "3 of 3 places in the queue are taken, so 2 are refused until there is room, in 0:06",
            ])
    }

    @Test(arguments: Policy.allCases)
    func `where the cost never fits`(policy: Policy) throws {
        let reason = "4 tokens never fit in a bucket of 3, so nothing else is looked at"
        #expect(try reasons(policy, [(0, 4)]) == [reason])
    }

    @Test(arguments: [Policy.fixedWindow, .alignedWindow, .slidingCounter])
    func `with its moments as someone else writes them`(policy: Policy) throws {
        var user = User(apiKey: "user001", limit: try Limit(tokens: 3, time: .seconds(10), policy: policy))
        for second in [20, 21, 31] as [Int64] {
            let reason = user.explain(at: Instant(nanoseconds: second * 1_000_000_000))
            let text = reason.sentence { "second \($0.nanoseconds / 1_000_000_000)" }
            #expect(text == reason.sentence.replacing(#/00:00:(\d\d)/#) { "second \($0.1)" })
            #expect(text.contains("second"))
        }
    }

    @Test func `is exact within a second, but for the wait at its end`() throws {
        var user = User(apiKey: "a", limit: try Limit(tokens: 1, time: .nanoseconds(1_500_000_000)))
        _ = user.request(at: Instant(nanoseconds: 60_250_000_000))
        #expect(
            user.explain(at: Instant(nanoseconds: 61_000_000_001)).sentence
                == "0 of 1 tokens left in the window that opened at 00:01:00.25, so one is refused until it ends in 0:01"
        )
        user = User(apiKey: "a", limit: try Limit(tokens: 1, time: .nanoseconds(1), policy: .slidingLog))
        #expect(
            user.explain(at: .start).sentence
                == "0 of 1 tokens were taken within the last 0:00.000000001, so one is taken: 0 left")
    }
}
