import RateLimiter

/// What the contract says of a user, decided by a rule in exact fractions and rounded only in answers.
///
/// It shares nothing with the library but the types of an answer.
struct Model {
    private let tokens: Int
    private var rule: any Rule

    init(of limit: Limit) {
        tokens = limit.tokens
        let (n, t) = (Int128(limit.tokens), limit.time.nanoseconds)
        rule =
            switch limit.policy {
            case .fixedWindow: FixedWindowRule(n: n, t: t)
            case .alignedWindow: AlignedWindowRule(n: n, t: t)
            case .slidingLog: SlidingLogRule(n: n, t: t)
            case .slidingCounter: SlidingCounterRule(n: n, t: t)
            case .tokenBucket: TokenBucketRule(n: n, t: t)
            case .gcra: GCRARule(n: n, t: t)
            case .leakyBucket: LeakyBucketRule(n: n, t: t)
            }
    }

    mutating func request(cost: Int, at now: Int64) -> Decision {
        guard cost <= tokens else { return .rejected(.neverFits(cost: cost, tokens: tokens)) }
        guard rule.allows(Int128(cost), at: Int128(now)) else {
            return .rejected(.exhausted(retryAfter: Self.answer(rule.wait(Int128(cost), at: Int128(now)))))
        }
        let delay = rule.delay(at: Int128(now))
        rule.take(Int128(cost), at: Int128(now))
        return .success(delay: Self.answer(delay))
    }

    func remaining(at now: Int64) -> Int { Int(rule.left(at: Int128(now)).floor) }

    func refill(at now: Int64) -> Duration { Self.answer(rule.refill(at: Int128(now))) }

    private static func answer(_ time: Fraction) -> Duration { Duration(attoseconds: time.ceiling * 1_000_000_000) }
}
