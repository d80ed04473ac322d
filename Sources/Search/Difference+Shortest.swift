public import RateLimiter
import ScenarioLanguage

extension Difference {
    /// A shortest scenario of one user in which two policies answer a request of one token differently under a limit,
    /// whose own policy does not matter; nil where they never do.
    ///
    /// No policy rejects before N tokens were taken, so there are N + 1 requests at least. What decides the last of N + 1
    /// is, with d the time since the first: d < T under `fixed-window` and `sliding-log`; whether all are in one aligned
    /// window; d × N < T under `token-bucket`, `gcra` and `leaky-bucket`; and under `sliding-counter` whether all are in
    /// this window or the p of them in the one before, its elapsed time × p < T. So the first three histories tell apart
    /// whatever N + 1 requests can, and the last, of N + 2, `fixed-window` from `sliding-log`.
    public init?(between first: Policy, and second: Policy, under limit: Limit) {
        for bursts in Self.histories(under: limit) {
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

    /// The shortest histories that tell policies apart; of each, the last request is the one that may be answered
    /// differently.
    private static func histories(under limit: Limit) -> [[Burst]] {
        let tokens = limit.tokens
        let time = Int64(limit.time.nanoseconds)
        let half = time - time / 2
        let whole = Burst(start: 0, tokens: tokens)
        // The first token has turned old, and no window has seen all others; two halves may lead past the clock's end.
        let partlyOld =
            time < .max
            ? [Burst(start: 0, tokens: 1, rounds: 3, interval: half), Burst(start: half * 2, tokens: tokens - 2)]
            : [Burst(start: 0, tokens: 1), Burst(start: time - 1, tokens: tokens - 1), Burst(start: time, tokens: 1)]
        let histories = [
            // Where a window ends, all that it took counts under the sliding counter alone.
            [whole, Burst(start: time, tokens: 1)],
            // When a token has dripped in, no window is over.
            [whole, Burst(start: (time - 1) / Int64(tokens) + 1, tokens: 1)],
            // Across the end of an aligned window.
            [Burst(start: time - 1, tokens: tokens), Burst(start: time, tokens: 1)],
            partlyOld + [Burst(start: time < .max ? half * 2 : time, tokens: 1)],
        ]
        return histories.map { $0.filter { $0.tokens > 0 } }
    }
}
