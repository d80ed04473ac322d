import RateLimiter
import Testing

/// Three tokens per 10 ns; the numbers are worked out by hand.
@Suite struct `What a policy looks at` {
    private func user(_ policy: Policy) throws -> User {
        User(apiKey: "user001", limit: try Limit(tokens: 3, time: .nanoseconds(10), policy: policy))
    }

    /// What each request is decided by, one after the other.
    private func memories(_ policy: Policy, _ asked: [(at: Int64, cost: Int)]) throws -> [Memory?] {
        var user = try user(policy)
        return asked.map { user.explain(cost: $0.cost, at: Instant(nanoseconds: $0.at)).memory }
    }

    @Test func `is the window and what is left in it`() throws {
        let asked = [(4, 1), (6, 3), (14, 1)] as [(Int64, Int)]
        #expect(
            try memories(.fixedWindow, asked) == [
                .window(start: nil, left: 3), .window(start: Instant(nanoseconds: 4), left: 2),
                .window(start: nil, left: 3),
            ])
        #expect(
            try memories(.alignedWindow, asked) == [
                .window(start: .start, left: 3), .window(start: .start, left: 2),
                .window(start: Instant(nanoseconds: 10), left: 3),
            ])
    }

    @Test func `is how many tokens the log holds`() throws {
        let taken = [0, 2, 1].map { Memory.log(taken: $0) }
        #expect(try memories(.slidingLog, [(0, 2), (1, 1), (10, 1)]) == taken)
    }

    @Test func `is this window's count, the one before, and how much of that counts`() throws {
        #expect(
            try memories(.slidingCounter, [(0, 2), (14, 1), (15, 1)]) == [
                .counter(start: .start, current: 0, previous: 0, counted: 0),
                // 2 × 6/10 = 1.2
                .counter(start: Instant(nanoseconds: 10), current: 0, previous: 2, counted: 2),
                // 2 × 5/10 = 1
                .counter(start: Instant(nanoseconds: 10), current: 1, previous: 2, counted: 1),
            ])
    }

    @Test func `is the level and how long until the next token`() throws {
        #expect(
            try memories(.tokenBucket, [(0, 2), (1, 1)]) == [
                .level(tokens: 3, next: nil),
                // 1.3 tokens; 0.7 × 3.33 = 2.33
                .level(tokens: 1, next: .nanoseconds(3)),
            ])
    }

    @Test func `is how far ahead the theoretical arrival time is, in time and not in tokens`() throws {
        #expect(
            try memories(.gcra, [(0, 2), (1, 2), (4, 1)]) == [
                // 10 − 2 × 3.33 = 3.33
                .arrival(ahead: .zero, tolerance: .nanoseconds(3)),
                // 6.67 − 1 = 5.67, which does not conform and is rounded up
                .arrival(ahead: .nanoseconds(6), tolerance: .nanoseconds(3)),
                // 6.67 − 4 = 2.67, which does; 10 − 3.33 = 6.67
                .arrival(ahead: .nanoseconds(2), tolerance: .nanoseconds(6)),
            ])
    }

    @Test func `is the places taken in the queue`() throws {
        let taken = [0, 2, 3].map { Memory.queue(taken: $0) }
        // At 1 the queue is 2 − 0.3, then 2.7.
        #expect(try memories(.leakyBucket, [(0, 2), (1, 1), (1, 1)]) == taken)
    }

    @Test(
        arguments: [
            (.fixedWindow, 16), (.alignedWindow, 16), (.slidingCounter, 24), (.tokenBucket, 16), (.gcra, 16),
            (.leakyBucket, 16),
        ] as [(Policy, Int)])
    func `takes so many bytes, however much is asked`(policy: Policy, bytes: Int) throws {
        var user = try user(policy)
        for moment in 0..<30 as Range<Int64> {
            #expect(user.memoryBytes == bytes)
            _ = user.request(at: Instant(nanoseconds: moment))
        }
    }

    @Test func `grows in the log by 16 bytes for each moment at which tokens were taken`() throws {
        var user = try user(.slidingLog)
        var bytes = [user.memoryBytes]
        for moment in [0, 0, 1, 1] as [Int64] {
            _ = user.request(at: Instant(nanoseconds: moment))
            bytes.append(user.memoryBytes)
        }
        #expect(bytes == [24, 40, 40, 56, 56])
        // All are old: what they took is given back with the next that is taken.
        _ = user.request(at: Instant(nanoseconds: 20))
        #expect(user.memoryBytes == 40)
    }
}
