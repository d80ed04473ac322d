import RateLimiter
import Testing

@Suite struct `Under every policy` {
    @Test(arguments: Step.cases)
    func `a rejected request succeeds at exactly its retry time`(policy: Policy, scale: Traffic.Scale) throws {
        var checked = 0
        try Step.each(of: policy, scale) { step in
            guard let retry = step.answer.error?.retryAfter,
                let then = step.traffic.instant.advancing(by: retry)
            else { return }
            var (early, punctual) = (step.after, step.after)
            let almost = then.advanced(by: .nanoseconds(-1))
            let tooEarly = Decision.rejected(.exhausted(retryAfter: .nanoseconds(1)))
            try #require(retry > .zero, "\(step)")
            try #require(early.request(cost: step.cost, at: almost) == tooEarly, "\(step)")
            try #require(punctual.request(cost: step.cost, at: then).status == 200, "\(step)")
            checked += 1
        }
        #expect(checked > 100)
    }

    @Test(arguments: Step.cases)
    func `a bucket is whole again exactly when its refill says`(policy: Policy, scale: Traffic.Scale) throws {
        var checked = 0
        try Step.each(of: policy, scale) { step in
            let refill = step.after.refill(at: step.traffic.instant)
            guard refill > .zero, let then = step.traffic.instant.advancing(by: refill) else { return }
            let (almost, tokens) = (then.advanced(by: .nanoseconds(-1)), step.traffic.limit.tokens)
            var early = step.after
            try #require(early.refill(at: almost) == .nanoseconds(1), "\(step)")
            try #require(early.remaining(at: almost) < tokens, "\(step)")
            try #require(early.request(cost: tokens, at: almost).status == 429, "\(step)")
            try #require(step.after.refill(at: then) == .zero, "\(step)")
            try #require(step.after.remaining(at: then) == tokens, "\(step)")
            checked += 1
        }
        #expect(checked > 100)
    }

    @Test(arguments: Step.cases)
    func `who is whole again is like a new user`(policy: Policy, scale: Traffic.Scale) throws {
        var checked = 0
        try Step.each(of: policy, scale) { step in
            let refill = step.after.refill(at: step.traffic.instant)
            guard let then = step.traffic.instant.advancing(by: refill) else { return }
            var traffic = step.traffic
            traffic.instant = then
            try #require(step.after.behaves(as: traffic.user, in: traffic), "\(step)")
            checked += 1
        }
        #expect(checked > 100)
    }
}
