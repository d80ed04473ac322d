import RateLimiter
import SeededRandom
import Testing

/// Measured by the answers alone.
@Suite struct `No policy lets more than its bound through` {
    private let time: Int64 = 1_000_000_007
    private let tokens = 50

    /// The tokens taken of 20,000 requests that arrive about three times as fast as the limit goes.
    private func taken(_ policy: Policy, seed: UInt64) throws -> [Taken] {
        let limit = try Limit(tokens: tokens, time: .nanoseconds(time), policy: policy)
        var (random, user, now) = (Seeded(seed), User(apiKey: "user001", limit: limit), 0 as Int64)
        return (0..<20_000).compactMap { _ in
            switch Int.random(in: 0..<100, using: &random) {
            case ..<60: break
            case ..<99: now += .random(in: 0...time / Int64(tokens), using: &random)
            default: now += .random(in: 0...time * 2, using: &random)
            }
            let cost = random.happens(80) ? 1 : Int.random(in: 1...tokens, using: &random)
            let answer = user.request(cost: cost, at: Instant(nanoseconds: now))
            return answer.status == 200 ? Taken(at: Int128(now), cost: Int128(cost)) : nil
        }
    }

    /// The most tokens in any span [t, t + time): one of those that hold the most begins where tokens were taken.
    private func mostInSpan(_ all: [Taken]) -> Int128 {
        var (most, sum, end) = (0 as Int128, 0 as Int128, 0)
        for first in all {
            while end < all.count, all[end].at - first.at < Int128(time) {
                sum += all[end].cost
                end += 1
            }
            most = max(most, sum)
            sum -= first.cost
        }
        return most
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `fixed-window: N in a window that a success opened`(seed: UInt64) throws {
        var (opened, sum, most) = (Int128.min / 2, 0 as Int128, 0 as Int128)
        for taken in try taken(.fixedWindow, seed: seed) {
            if taken.at - opened >= Int128(time) { (opened, sum) = (taken.at, 0) }
            sum += taken.cost
            most = max(most, sum)
        }
        #expect(most == Int128(tokens), "seed \(seed)")
    }

    @Test(arguments: [Policy.alignedWindow, .slidingCounter], 0..<4 as Range<UInt64>)
    func `N in a window on the clock's grid`(policy: Policy, seed: UInt64) throws {
        let windows = Dictionary(grouping: try taken(policy, seed: seed)) { $0.at / Int128(time) }
        #expect(windows.values.map(\.total).max() == Int128(tokens), "seed \(seed)")
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `sliding-log: N in any span of T`(seed: UInt64) throws {
        #expect(mostInSpan(try taken(.slidingLog, seed: seed)) == Int128(tokens), "seed \(seed)")
    }

    @Test(arguments: [Policy.tokenBucket, .gcra, .leakyBucket], 0..<4 as Range<UInt64>)
    func `N and what flows in meanwhile, in any span at all`(policy: Policy, seed: UInt64) throws {
        // What the bound leaves in the span that leaves least, of all that end here.
        var (level, last, least) = (Fraction(Int128(tokens)), 0 as Int128, Fraction(Int128(tokens)))
        for taken in try taken(policy, seed: seed) {
            let flow = Fraction(taken.at - last) * Fraction(Int128(tokens), Int128(time))
            level = min(Fraction(Int128(tokens)), level + flow) - Fraction(taken.cost)
            (last, least) = (taken.at, min(least, level))
        }
        #expect(least >= 0 && least < 1, "seed \(seed)")
    }

    /// The tokens of a window's last nanosecond and all of the next in its first.
    private func burst(_ policy: Policy, opener: Int) throws -> Int128 {
        let limit = try Limit(tokens: tokens, time: .nanoseconds(time), policy: policy)
        var user = User(apiKey: "user001", limit: limit)
        let asked = [Taken(at: 0, cost: Int128(opener)), Taken(at: Int128(time) - 1, cost: Int128(tokens - opener))]
        let all = asked.filter { $0.cost > 0 } + [Taken(at: Int128(time), cost: Int128(tokens))]
        for taken in all {
            #expect(user.request(cost: Int(taken.cost), at: Instant(nanoseconds: Int64(taken.at))) == .success)
        }
        return mostInSpan(all)
    }

    @Test func `aligned-window: 2 N in a span around a window's end`() throws {
        #expect(try burst(.alignedWindow, opener: 0) == Int128(2 * tokens))
        #expect(mostInSpan(try taken(.alignedWindow, seed: 1)) > Int128(tokens))
    }

    /// The token that opened the window is T older than the next window's first, so no span [t, t + T) holds both.
    @Test(arguments: 0..<4 as Range<UInt64>)
    func `fixed-window: 2 N − 1 in a span around a window's end`(seed: UInt64) throws {
        #expect(try burst(.fixedWindow, opener: 1) == Int128(2 * tokens - 1))
        let span = Int128(tokens + 1)...Int128(2 * tokens - 1)
        #expect(span.contains(mostInSpan(try taken(.fixedWindow, seed: seed))), "seed \(seed)")
    }
}
