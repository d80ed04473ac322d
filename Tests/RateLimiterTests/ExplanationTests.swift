import RateLimiter
import Testing

@Suite struct `An explanation` {
    /// What a memory's numbers alone decide.
    private func allows(_ cost: Int, _ memory: Memory, tokens: Int) -> Bool {
        switch memory {
        case .window(let start, let left): start == nil || cost <= left
        case .log(let taken): taken + cost <= tokens
        case .counter(_, let current, let previous, let counted):
            counted <= previous && current + counted + cost <= tokens
        case .level(let level, _): cost <= level
        case .arrival(let ahead, let tolerance): ahead <= tolerance
        case .queue(let taken): taken + cost <= tokens
        }
    }

    @Test(arguments: Step.cases)
    func `has the decision, and the numbers that make it`(policy: Policy, scale: Traffic.Scale) throws {
        try Step.each(of: policy, scale) { step in
            let (instant, tokens) = (step.traffic.instant, step.traffic.limit.tokens)
            var user = step.before
            let explanation = user.explain(cost: step.cost, at: instant)
            try #require(explanation.decision == step.answer, "\(step)")
            try #require(explanation.remaining == step.after.remaining(at: instant), "\(step)")
            try #require(explanation.refill == step.after.refill(at: instant), "\(step)")
            try #require((explanation.memory == nil) == (step.cost > tokens), "\(step)")
            let allowed = explanation.memory.map { allows(step.cost, $0, tokens: tokens) } ?? false
            try #require(allowed == (step.answer.status == 200), "\(step): \(explanation)")
            try #require(user.behaves(as: step.after, in: step.traffic, steps: 2), "\(step)")
        }
    }

    @Test(arguments: Traffic.Scale.allCases)
    func `of a token bucket knows when the next token is there`(scale: Traffic.Scale) throws {
        try Step.each(of: .tokenBucket, scale) { step in
            let (instant, left) = (step.traffic.instant, step.before.remaining(at: step.traffic.instant))
            var user = step.before
            guard case .level(_, let next?) = user.explain(at: instant).memory,
                let then = instant.advancing(by: next)
            else { return }
            try #require(step.before.remaining(at: then) > left, "\(step)")
            try #require(step.before.remaining(at: then.advanced(by: .nanoseconds(-1))) == left, "\(step)")
        }
    }

    @Test func `of a server is that of the user`() throws {
        var server = Server(limit: try Limit(tokens: 3, time: .seconds(10)))
        try server.add("user001")
        var user = try server.user("user001")
        for cost in [1, 3, 2, 1, 4] {
            #expect(server.memory(ofUser: 0, cost: cost, at: .start) == (cost > 3 ? nil : user.memory(cost: cost)))
            #expect(server.explain(user: 0, cost: cost, at: .start) == user.explain(cost: cost, at: .start))
        }
    }
}

extension User {
    fileprivate func memory(cost: Int) -> Memory? {
        var copy = self
        return copy.explain(cost: cost, at: .start).memory
    }
}
