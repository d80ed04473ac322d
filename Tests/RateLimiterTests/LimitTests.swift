import RateLimiter
import Testing

@Suite struct `The limit of a limit` {
    @Test func `are 100 tokens per hour in fixed windows unless told otherwise`() throws {
        let limit = try Limit()
        #expect(limit.tokens == 100)
        #expect(limit.time == .seconds(3600))
        #expect(limit.policy == .fixedWindow)
    }

    @Test(arguments: [1, 2, 999_999_999, 1_000_000_000])
    func `take a token to a thousand million`(tokens: Int) throws {
        #expect(try Limit(tokens: tokens).tokens == tokens)
    }

    @Test(arguments: [Int.min, -1, 0, 1_000_000_001, .max])
    func `take no other number of tokens`(tokens: Int) {
        #expect(throws: Limit.Invalid.tokens(tokens)) { try Limit(tokens: tokens) }
    }

    @Test(arguments: [Duration.nanoseconds(1), .milliseconds(1), .seconds(1), .nanoseconds(Int64.max)])
    func `take a nanosecond to all that the clock holds`(time: Duration) throws {
        #expect(try Limit(time: time).time == time)
    }

    @Test(arguments: [
        Duration.zero, .nanoseconds(-1), .nanoseconds(Int64.min), Duration(attoseconds: 1),
        .nanoseconds(1) - Duration(attoseconds: 1), .seconds(1) + Duration(attoseconds: 999_999_999),
        .nanoseconds(Int64.max) + .nanoseconds(1), .nanoseconds(Int64.max) + Duration(attoseconds: 1),
        .seconds(Int64.max),
    ])
    func `take no other time`(time: Duration) {
        #expect(throws: Limit.Invalid.time(time)) { try Limit(time: time) }
    }

    @Test func `say what is allowed`() {
        #expect("\(Limit.Invalid.tokens(0))" == "0 tokens: a bucket holds 1 to 1,000,000,000")
        let time = "a time of 0.0 seconds: it is more than 0, in whole nanoseconds, at most 2^63 − 1 of them"
        #expect("\(Limit.Invalid.time(.zero))" == time)
    }

    @Test func `name the contract's seven policies, in its order`() {
        let names = [
            "fixed-window", "aligned-window", "sliding-log", "sliding-counter", "token-bucket", "gcra", "leaky-bucket",
        ]
        #expect(Policy.allCases.map(\.rawValue) == names)
        #expect(names.map { Policy(rawValue: $0) } == Policy.allCases)
    }
}
