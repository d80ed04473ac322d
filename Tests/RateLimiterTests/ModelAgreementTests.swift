import RateLimiter
import Testing

@Suite struct `The contract's table of policies` {
    private struct Seen: Equatable {
        let cost: Int
        let at: Int64
        let answer: Decision
        let remaining: Int
        let refill: Duration
    }

    @Test(arguments: Policy.allCases, Traffic.Scale.allCases)
    func `gives every answer, what is left and the refill`(policy: Policy, scale: Traffic.Scale) throws {
        var (accepted, rejected, misfits) = (0, 0, 0)
        for seed in 0..<800 as Range<UInt64> {
            var traffic = try Traffic(seed: seed, scale: scale, policy: policy)
            var user = traffic.user
            var model = Model(of: traffic.limit)
            var history: [Seen] = []
            for _ in 0..<24 {
                let (cost, instant) = (traffic.cost(), traffic.instant)
                let now = instant.nanoseconds
                let expected = Seen(
                    cost: cost, at: now, answer: model.request(cost: cost, at: now),
                    remaining: model.remaining(at: now), refill: model.refill(at: now))
                let seen = Seen(
                    cost: cost, at: now, answer: user.request(cost: cost, at: instant),
                    remaining: user.remaining(at: instant), refill: user.refill(at: instant))
                try #require(seen == expected, "\(traffic), after \(history)")
                history.append(seen)
                switch seen.answer {
                case .success: accepted += 1
                case .rejected(.exhausted): rejected += 1
                case .rejected(.neverFits): misfits += 1
                }
                traffic.pause(after: seen.answer)
            }
        }
        #expect(min(accepted, rejected, misfits) > 400, "the traffic must meet every kind of answer")
    }

    @Test(arguments: Policy.allCases, Traffic.Scale.allCases)
    func `gives what is left and the refill at any later moment`(policy: Policy, scale: Traffic.Scale) throws {
        for seed in 0..<400 as Range<UInt64> {
            var traffic = try Traffic(seed: seed, scale: scale, policy: policy)
            var user = traffic.user
            var model = Model(of: traffic.limit)
            for _ in 0..<8 {
                let cost = traffic.cost()
                _ = model.request(cost: cost, at: traffic.instant.nanoseconds)
                traffic.pause(after: user.request(cost: cost, at: traffic.instant))
            }
            var later = traffic
            for _ in 0..<8 {
                let now = later.instant.nanoseconds
                try #require(user.remaining(at: later.instant) == model.remaining(at: now), "\(later)")
                try #require(user.refill(at: later.instant) == model.refill(at: now), "\(later)")
                later.pause()
            }
        }
    }
}
