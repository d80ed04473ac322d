import RateLimiter
import SeededRandom
import Testing

@Suite struct `At the extremes` {
    private static let ends: [(tokens: Int, time: Int64)] = [
        (1, 1), (1, .max), (1_000_000_000, 1), (1_000_000_000, .max), (2, .max), (999_999_999, .max - 1),
    ]
    private static let moments: [Int64] = [0, 1, 2, .max / 2, .max / 2 + 1, .max / 2 + 2, .max - 2, .max - 1, .max]

    /// One, all but one or all tokens, at moments some of which are the same.
    @Test(arguments: Policy.allCases)
    func `every answer is exact`(policy: Policy) throws {
        for (tokens, time) in Self.ends {
            let limit = try Limit(tokens: tokens, time: .nanoseconds(time), policy: policy)
            for seed in 0..<100 as Range<UInt64> {
                var random = Seeded(seed)
                var (user, model) = (User(apiKey: "user001", limit: limit), Model(of: limit))
                for now in (0..<6).compactMap({ _ in Self.moments.randomElement(using: &random) }).sorted() {
                    let cost = [1, max(1, tokens - 1), tokens].randomElement(using: &random) ?? 1
                    let instant = Instant(nanoseconds: now)
                    let place: Comment = "seed \(seed): \(limit), cost \(cost) at \(now) ns"
                    try #require(user.request(cost: cost, at: instant) == model.request(cost: cost, at: now), place)
                    try #require(user.remaining(at: instant) == model.remaining(at: now), place)
                    try #require(user.refill(at: instant) == model.refill(at: now), place)
                }
            }
        }
    }

    @Test(arguments: Policy.allCases)
    func `a token in the longest time is spent once`(policy: Policy) throws {
        let limit = try Limit(tokens: 1, time: .nanoseconds(Int64.max), policy: policy)
        var user = User(apiKey: "user001", limit: limit)
        #expect(user.request(at: .start) == .success)
        #expect(user.request(at: Instant(nanoseconds: .max - 1)).status == 429)
        // The sliding counter's window ends there, but all that it took still counts; it is whole a second window later.
        let then = Instant(nanoseconds: .max)
        #expect(user.remaining(at: then) == (policy == .slidingCounter ? 0 : 1))
        #expect(user.refill(at: then) == (policy == .slidingCounter ? .nanoseconds(Int64.max) : .zero))
    }

    @Test(arguments: Policy.allCases)
    func `a nanosecond is a whole window`(policy: Policy) throws {
        let limit = try Limit(tokens: 1, time: .nanoseconds(1), policy: policy)
        var user = User(apiKey: "user001", limit: limit)
        for now in [0, 2, 4, .max - 2, .max] as [Int64] {
            let instant = Instant(nanoseconds: now)
            let wait = Duration.nanoseconds(policy == .slidingCounter ? 2 : 1)
            #expect(user.request(at: instant) == .success)
            #expect(user.request(at: instant) == .rejected(.exhausted(retryAfter: wait)))
            #expect(user.refill(at: instant) == wait)
        }
    }

    @Test func `a thousand million tokens flow in one by one over the longest time`() throws {
        for policy in [Policy.tokenBucket, .gcra, .leakyBucket] {
            let limit = try Limit(tokens: 1_000_000_000, time: .nanoseconds(Int64.max), policy: policy)
            var user = User(apiKey: "user001", limit: limit)
            #expect(user.request(cost: 1_000_000_000, at: .start) == .success)
            // (2^63 − 1) / 10^9 = 9223372036.854775807
            #expect(user.request(at: .start) == .rejected(.exhausted(retryAfter: .nanoseconds(9_223_372_037))))
            #expect(user.remaining(at: Instant(nanoseconds: 9_223_372_036)) == 0)
            #expect(user.remaining(at: Instant(nanoseconds: 9_223_372_037)) == 1)
            #expect(user.remaining(at: Instant(nanoseconds: .max - 1)) == 999_999_999)
            #expect(user.refill(at: Instant(nanoseconds: .max - 1)) == .nanoseconds(1))
            #expect(user.remaining(at: Instant(nanoseconds: .max)) == 1_000_000_000)
        }
    }

    @Test(arguments: Policy.allCases)
    func `time that stands still refills nothing and years refill all`(policy: Policy) throws {
        let limit = try Limit(tokens: 50, time: .seconds(3600), policy: policy)
        var user = User(apiKey: "user001", limit: limit)
        for year in 0..<290 as Range<Int64> {
            let instant = Instant(nanoseconds: year * 31_557_600_000_000_000)
            let answers = (0..<55).map { _ in user.request(at: instant).status }
            #expect(answers == Array(repeating: 200, count: 50) + Array(repeating: 429, count: 5), "year \(year)")
        }
    }
}
