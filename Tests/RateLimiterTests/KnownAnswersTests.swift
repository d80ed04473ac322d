import RateLimiter
import Testing

/// Three tokens per 10 ns, worked out by hand.
@Suite struct `Known answers` {
    @Test func `of fixed-window`() throws {
        try KnownAnswer.check(
            .fixedWindow,
            [
                .ok(2, cost: 1, left: 2, refill: 10),  // opens the window 2 ..< 12
                .ok(5, cost: 2, left: 0, refill: 7),  // 12 − 5
                .no(5, cost: 1, retry: 7, left: 0, refill: 7),
                .no(11, cost: 3, retry: 1, left: 0, refill: 1),
                .ok(12, cost: 3, left: 0, refill: 10),  // 12 − 2 = T: passed; opens 12 ..< 22
                .ok(30, cost: 2, left: 1, refill: 10),  // opens 30 ..< 40
                .no(39, cost: 2, retry: 1, left: 1, refill: 1),
                .ok(39, cost: 1, left: 0, refill: 1),
                .ok(40, cost: 1, left: 2, refill: 10),
            ])
    }

    @Test func `of aligned-window`() throws {
        try KnownAnswer.check(
            .alignedWindow,
            [
                .ok(2, cost: 1, left: 2, refill: 8),  // window 0 ..< 10
                .ok(5, cost: 2, left: 0, refill: 5),
                .no(9, cost: 1, retry: 1, left: 0, refill: 1),
                .ok(10, cost: 3, left: 0, refill: 10),  // window 10 ..< 20
                .ok(35, cost: 2, left: 1, refill: 5),  // window 30 ..< 40
                .no(36, cost: 2, retry: 4, left: 1, refill: 4),
                .ok(40, cost: 2, left: 1, refill: 10),
            ])
    }

    @Test func `of sliding-log`() throws {
        try KnownAnswer.check(
            .slidingLog,
            [
                .ok(0, cost: 1, left: 2, refill: 10),
                .ok(4, cost: 2, left: 0, refill: 10),
                .no(4, cost: 1, retry: 6, left: 0, refill: 10),  // the one of 0 is 10 old at 10
                .no(4, cost: 2, retry: 10, left: 0, refill: 10),  // and the two of 4 at 14
                .no(10, cost: 2, retry: 4, left: 1, refill: 4),  // 14 − 10
                .ok(10, cost: 1, left: 0, refill: 10),
                .no(13, cost: 1, retry: 1, left: 0, refill: 7),
                .ok(14, cost: 2, left: 0, refill: 10),  // the one of 10 and these
                .no(19, cost: 3, retry: 5, left: 0, refill: 5),  // all, so at 14 + 10
                .ok(24, cost: 3, left: 0, refill: 10),
            ])
    }

    @Test func `of sliding-counter`() throws {
        try KnownAnswer.check(
            .slidingCounter,
            [
                .ok(0, cost: 2, left: 1, refill: 20),  // to the end of the window after this
                .no(5, cost: 2, retry: 10, left: 1, refill: 15),  // 2 × rest/10 + 2 ≤ 3: rest 5, at 15
                .ok(5, cost: 1, left: 0, refill: 15),
                .no(10, cost: 1, retry: 4, left: 0, refill: 10),  // 3 × rest/10 + 1 ≤ 3: rest 6.67, so 6, at 14
                .ok(14, cost: 1, left: 0, refill: 16),  // 3 × 6/10 + 1 = 2.8
                .no(14, cost: 1, retry: 3, left: 0, refill: 16),  // 3 × rest/10 + 2 ≤ 3: rest 3.33, so 3, at 17
                .ok(17, cost: 1, left: 0, refill: 13),  // 3 × 3/10 + 2 = 2.9
                .no(19, cost: 2, retry: 6, left: 0, refill: 11),  // 2 × rest/10 + 2 ≤ 3: rest 5, at 25
                .ok(25, cost: 2, left: 0, refill: 15),  // 2 × 5/10 + 2 = 3
                .no(39, cost: 3, retry: 1, left: 2, refill: 1),  // 2 × 1/10 = 0.2 still counts
                .ok(40, cost: 3, left: 0, refill: 20),
                .no(45, cost: 3, retry: 15, left: 0, refill: 15),  // 3 × rest/10 + 3 ≤ 3: rest 0, at 60
            ])
    }

    /// A token each 3.33 ns, 0.3 tokens each nanosecond.
    @Test func `of token-bucket`() throws {
        try KnownAnswer.check(
            .tokenBucket,
            [
                .ok(0, cost: 2, left: 1, refill: 7),  // 2 × 3.33 = 6.67
                .no(0, cost: 2, retry: 4, left: 1, refill: 7),  // (2 − 1) × 3.33 = 3.33
                .no(3, cost: 2, retry: 1, left: 1, refill: 4),  // level 1.9: 0.1 × 3.33 and 1.1 × 3.33 = 3.67
                .ok(4, cost: 2, left: 0, refill: 10),  // level 2.2, then 0.2: 2.8 × 3.33 = 9.33
                .no(13, cost: 3, retry: 1, left: 2, refill: 1),  // level 2.9
                .ok(14, cost: 3, left: 0, refill: 10),  // level 3, not 3.2
                .no(17, cost: 1, retry: 1, left: 0, refill: 7),  // level 0.9: 2.1 × 3.33 = 7
                .ok(18, cost: 1, left: 0, refill: 10),  // level 1.2, then 0.2
            ])
    }

    /// T/N = 3.33.
    @Test func `of gcra`() throws {
        try KnownAnswer.check(
            .gcra,
            [
                .ok(0, cost: 2, left: 1, refill: 7),  // TAT 6.67
                .no(0, cost: 2, retry: 4, left: 1, refill: 7),  // 6.67 + 6.67 − 10 = 3.33
                .no(3, cost: 2, retry: 1, left: 1, refill: 4),  // 3.33 − 3; TAT − 3 = 3.67
                .ok(4, cost: 2, left: 0, refill: 10),  // TAT 13.33
                .no(13, cost: 3, retry: 1, left: 2, refill: 1),  // 13.33 + 10 − 10 − 13 = 0.33
                .ok(14, cost: 3, left: 0, refill: 10),  // TAT 14 + 10
                .no(17, cost: 1, retry: 1, left: 0, refill: 7),  // 24 + 3.33 − 10 − 17 = 0.33
                .ok(18, cost: 1, left: 0, refill: 10),  // TAT 27.33
            ])
    }

    /// 0.3 served each nanosecond.
    @Test func `of leaky-bucket`() throws {
        try KnownAnswer.check(
            .leakyBucket,
            [
                .ok(0, cost: 2, left: 1, refill: 7),  // queue 2: 6.67
                .ok(0, cost: 1, delay: 7, left: 0, refill: 10),  // behind 2
                .no(3, cost: 1, retry: 1, left: 0, refill: 7),  // queue 2.1: 0.1 too many
                .ok(4, cost: 1, delay: 6, left: 0, refill: 10),  // behind 1.8; then 2.8: 9.33
                .no(5, cost: 2, retry: 5, left: 0, refill: 9),  // queue 2.5: 1.5 too many; 2.5 × 3.33 = 8.33
                .ok(20, cost: 3, left: 0, refill: 10),  // all was served at 13.33
                .ok(29, cost: 2, delay: 1, left: 0, refill: 8),  // behind 0.3; then 2.3: 7.67
            ])
    }

    @Test(arguments: Policy.allCases)
    func `of a request that never fits`(policy: Policy) throws {
        let misfit = Decision.rejected(.neverFits(cost: 4, tokens: 3))
        try KnownAnswer.check(
            policy,
            [
                KnownAnswer(at: 0, cost: 4, answer: misfit, left: 3, refill: 0),
                KnownAnswer(at: 25, cost: 4, answer: misfit, left: 3, refill: 0),
            ])
    }
}
