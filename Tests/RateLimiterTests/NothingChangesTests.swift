import RateLimiter
import SeededRandom
import Testing

@Suite struct `Under every policy nothing is changed` {
    @Test(arguments: Step.cases)
    func `by a rejected request`(policy: Policy, scale: Traffic.Scale) throws {
        var checked = 0
        try Step.each(of: policy, scale) { step in
            guard case .rejected(.exhausted) = step.answer else { return }
            try #require(step.after.behaves(as: step.before, in: step.traffic), "\(step)")
            checked += 1
        }
        #expect(checked > 100)
    }

    @Test(arguments: Step.cases)
    func `by a request that never fits`(policy: Policy, scale: Traffic.Scale) throws {
        try Step.each(of: policy, scale, seeds: 10_000..<10_100) { step in
            let tokens = step.traffic.limit.tokens
            for cost in [tokens + 1, .max] {
                var user = step.after
                let answer = user.request(cost: cost, at: step.traffic.instant)
                try #require(answer == .rejected(.neverFits(cost: cost, tokens: tokens)), "\(step)")
                try #require(user.behaves(as: step.after, in: step.traffic, steps: 2), "\(step)")
            }
        }
    }

    @Test(arguments: Step.cases)
    func `by a cost below 1, which a server refuses`(policy: Policy, scale: Traffic.Scale) throws {
        let traffic = try Traffic(seed: 1, scale: scale, policy: policy)
        var server = Server(limit: traffic.limit)
        try server.add("user001")
        for cost in [0, -1, .min] {
            #expect(throws: ServerError.invalidCost(cost)) {
                try server.request("user001", cost: cost, at: traffic.instant)
            }
        }
        #expect(try server.user("user001").behaves(as: traffic.user, in: traffic, steps: 20))
    }

    @Test(arguments: Step.cases)
    func `by looking`(policy: Policy, scale: Traffic.Scale) throws {
        for seed in 0..<60 as Range<UInt64> {
            var traffic = try Traffic(seed: seed, scale: scale, policy: policy)
            var user = traffic.user
            var server = Server(limit: traffic.limit)
            try server.add("user001")
            for _ in 0..<12 {
                var later = traffic
                later.pause()
                for instant in [traffic.instant, later.instant] {
                    try #require(try server.user("user001").apiKey == "user001")
                    try #require(server.remaining(ofUser: 0, at: instant) == user.remaining(at: instant), "\(traffic)")
                    try #require(server.refill(ofUser: 0, at: instant) == user.refill(at: instant), "\(traffic)")
                }
                let (cost, instant) = (traffic.cost(), traffic.instant)
                let answer = user.request(cost: cost, at: instant)
                try #require(try server.request("user001", cost: cost, at: instant) == answer, "\(traffic)")
                traffic.pause(after: answer)
            }
        }
    }

    @Test(arguments: Step.cases)
    func `by another user's requests`(policy: Policy, scale: Traffic.Scale) throws {
        let keys = ["user001", "user002", "user003", "a key that is too long to stand in a slot"]
        for seed in 0..<60 as Range<UInt64> {
            var traffic = try Traffic(seed: seed, scale: scale, policy: policy)
            var server = Server(limit: traffic.limit)
            for key in keys { try server.add(key) }
            var alone = keys.map { User(apiKey: $0, limit: traffic.limit) }
            var random = Seeded(seed)
            for _ in 0..<40 {
                let (number, cost) = (Int.random(in: 0..<4, using: &random), traffic.cost())
                let answer = try server.request(keys[number], cost: cost, at: traffic.instant)
                let expected = alone[number].request(cost: cost, at: traffic.instant)
                try #require(answer == expected, "\(traffic), \(keys[number])")
                if random.happens(50) { traffic.pause(after: answer) }
            }
        }
    }
}
