import RateLimiter
import SeededRandom
import Testing

@Suite struct `Where time runs backwards` {
    @Test(arguments: Step.cases)
    func `no answer traps, and each stays within the limit`(policy: Policy, scale: Traffic.Scale) throws {
        for seed in 0..<100 as Range<UInt64> {
            var traffic = try Traffic(seed: seed, scale: scale, policy: policy)
            var random = Seeded(~seed)
            var user = traffic.user
            let limit = traffic.limit
            let reach = Int64(min(limit.time.nanoseconds * 4, Int128(Int64.max)))
            for _ in 0..<24 {
                let cost = traffic.cost()
                let answer = user.request(cost: cost, at: traffic.instant)
                let (left, refill) = (user.remaining(at: traffic.instant), user.refill(at: traffic.instant))
                try #require((0...limit.tokens).contains(left), "\(traffic)")
                try #require((.zero...limit.time * 2).contains(refill), "\(traffic)")
                if let retry = answer.error?.retryAfter {
                    try #require(retry > .zero && retry <= limit.time * 2, "\(traffic), cost \(cost)")
                }
                let end = random.happens(20) ? .max : reach
                traffic.instant = Instant(nanoseconds: .random(in: 0...end, using: &random))
            }
        }
    }

    @Test(arguments: Policy.allCases)
    func `what was taken stays taken`(policy: Policy) throws {
        let limit = try Limit(tokens: 3, time: .seconds(10), policy: policy)
        let (late, early) = (Instant(nanoseconds: 95_000_000_000), Instant(nanoseconds: 5_000_000_000))
        var user = User(apiKey: "user001", limit: limit)
        #expect(user.request(cost: 3, at: late) == .success)
        #expect(user.request(at: early).status == 429)
        #expect(user.remaining(at: early) == 0)
        #expect(user.request(at: late).status == 429)
        #expect(user.remaining(at: Instant(nanoseconds: 120_000_000_000)) == 3)
    }
}
