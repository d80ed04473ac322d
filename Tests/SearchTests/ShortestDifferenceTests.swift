import RateLimiter
import ScenarioLanguage
import Search
import SeededRandom
import Testing

private let pairs = Policy.allCases.flatMap { first in Policy.allCases.map { (first, $0) } }

/// Whether two policies answer alike whatever the limit.
private func areOne(_ first: Policy, _ second: Policy) -> Bool {
    let readings: Set<Policy> = [.tokenBucket, .gcra, .leakyBucket]
    return first == second || readings.isSuperset(of: [first, second])
}

struct ShortestDifferenceTests {
    @Test(arguments: Policy.allCases)
    func `no fewer requests tell two policies apart, and where none do there is no difference`(first: Policy) throws {
        for second in Policy.allCases {
            for (tokens, time) in [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (2, 5), (3, 3)] {
                let limit = try Limit(tokens: tokens, time: .nanoseconds(time))
                let search = PairLattice(limit.with(first), limit.with(second), moments: Int64(3 * time))
                let difference = Difference(between: first, and: second, under: limit)
                #expect(difference?.requests == search.fewest, "\(first) and \(second), \(tokens) per \(time) ns")
                if let difference { expect(difference, second) }
            }
        }
    }

    @Test func `whatever the limit, only fixed-window and sliding-log need a request more than one above it`() throws {
        for seed in 0..<24 {
            var random = Seeded(UInt64(seed))
            let limit = try Limit(
                tokens: .random(in: 2...[5, 100, 1_000_000_000][seed % 3], using: &random),
                time: .nanoseconds(
                    Int64.random(in: 2...([9, 3_600_000_000_000, .max] as [Int64])[seed / 3 % 3], using: &random)))
            for (first, second) in pairs {
                let extra = Set([first, second]) == [.fixedWindow, .slidingLog] ? 2 : 1
                let difference = Difference(between: first, and: second, under: limit)
                #expect(
                    difference?.requests == (areOne(first, second) ? nil : limit.tokens + extra),
                    "seed \(seed), \(first) and \(second), \(limit)")
            }
        }
    }

    @Test func `where the clock ends with the limit's time there is a difference too`() throws {
        for tokens in [2, 3, 10] {
            let limit = try Limit(tokens: tokens, time: .nanoseconds(Int64.max))
            for (first, second) in pairs {
                let difference = Difference(between: first, and: second, under: limit)
                #expect((difference == nil) == areOne(first, second), "\(first) and \(second), \(limit)")
                if let difference { expect(difference, second) }
            }
        }
    }

    @Test(arguments: [
        // At 1:00:00 the window that opened at 0:00 is over; of the last hour's tokens only the first has turned old.
        (Policy.fixedWindow, Policy.slidingLog, ["request user001 x101 every 36s", "request user001 expect 200"]),
        // 100 tokens in 49:30: a bucket has got 82 of them back.
        (.gcra, .fixedWindow, ["request user001 x100 every 30s", "request user001 expect 200"]),
        // The clock's second hour has begun, and the window has not ended.
        (
            .fixedWindow, .alignedWindow,
            ["advance 30m", "request user001 x100 every 30s", "request user001 expect 429"]
        ),
        // 99 × (1 − 3.6 / 3600) of the first hour's tokens and the one after it are more than 99.
        (.slidingCounter, .gcra, ["request user001 x100 every 36.4s", "request user001 expect 429"]),
    ])
    func `under 100 tokens an hour they are short and round`(
        first: Policy, second: Policy, requests: [String]
    ) throws {
        let limit = try Limit(tokens: 100, time: .seconds(3600))
        let difference = try #require(Difference(between: first, and: second, under: limit))
        let lines = difference.script.split(separator: "\n").map(String.init)
        let start = ["settings tokens=100 time=1h policy=\(first.rawValue)", "user user001"]
        #expect(lines.filter { !$0.hasPrefix("#") } == start + requests)
    }

    @Test func `comments say what each policy answered and why`() throws {
        let limit = try Limit(tokens: 1, time: .seconds(60))
        let difference = try #require(Difference(between: .slidingCounter, and: .fixedWindow, under: limit))
        #expect(
            difference.script == """
                settings tokens=1 time=1m policy=sliding-counter
                user user001
                request user001
                advance 1m
                # sliding-counter answers 429: 0 tokens were taken in the window from 00:01:00 and 1 of the 1 before it \
                still count, in all 1 of 1, so one is refused until fewer count, in 1:00
                # fixed-window answers 200: no window is open and a new one opens at 00:01:00 with 1 token, so one is \
                taken: 0 left
                request user001 expect 429

                """)
    }

    /// Replays the difference under both policies: they part at the last request and nowhere before.
    private func expect(_ difference: Difference, _ second: Policy) {
        let one = Replayed(difference.script)
        let other = Replayed(difference.script, policy: second)
        #expect(one.summary.failed == 0)
        #expect(one.statuses.dropLast() == other.statuses.dropLast())
        #expect(one.statuses.last != other.statuses.last)
        #expect(one.answers.allSatisfy { $0.explanation.cost == 1 })
    }
}

extension Difference {
    /// How many requests of one user it takes.
    fileprivate var requests: Int {
        statements.reduce(0) { if case .request(let request) = $1 { $0 + request.rounds } else { $0 } }
    }
}
