public import RateLimiter
import ScenarioLanguage

extension Difference {
    /// A shortest scenario of one user in which two policies answer a request of one token differently under a limit,
    /// whose own policy does not matter; nil where they never do.
    ///
    /// No policy rejects before N tokens were taken, so there are N + 1 requests at least. What decides the last of N + 1
    /// is, with d the time since the first: d < T under `fixed-window` and `sliding-log`; whether all are in one aligned
    /// window; d × N < T under `token-bucket`, `gcra` and `leaky-bucket`; and under `sliding-counter` whether all are in
    /// this window or the p of them in the one before, its elapsed time × p < T. `fixed-window` and `sliding-log` are alike
    /// in that, and need another request.
    public init?(between first: Policy, and second: Policy, under limit: Limit) {
        for bursts in limit.tellingHistories {
            let start = [limit.with(first).fullStatement, .user([Burst.apiKey])]
            var users = [first, second].map { User(apiKey: Burst.apiKey, limit: limit.with($0)) }
            let isAccepted = bursts.dropLast().allSatisfy { burst in
                burst.single.allSatisfy { round in
                    users.indices.allSatisfy {
                        users[$0].request(cost: round.tokens, at: Instant(nanoseconds: round.start)).isAccepted
                    }
                }
            }
            guard isAccepted, let last = bursts.last else { continue }
            let answers = users.indices.map { users[$0].explain(at: Instant(nanoseconds: last.start)) }
            guard answers[0].decision.status != answers[1].decision.status else { continue }
            var lead = bursts.statements()
            lead.removeLast()
            self.init(lead: start + lead, request: last.request(mostSingles: 1), answers: answers)
            return
        }
        return nil
    }
}
