import RateLimiter
import ScenarioLanguage
import Search
import SeededRandom
import Testing

private let pairs = Policy.allCases.flatMap { first in Policy.allCases.map { (first, $0) } }

struct ShortestDifferenceTests {
    @Test(arguments: Policy.allCases)
    func `no fewer requests tell two policies apart, and where none do there is no difference`(first: Policy) throws {
        for second in Policy.allCases {
            for (tokens, time) in [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 3), (3, 4)] {
                let limit = try Limit(tokens: tokens, time: .nanoseconds(time))
                let search = PairLattice(limit.with(first), limit.with(second), moments: Int64(3 * time))
                let difference = Difference(between: first, and: second, under: limit)
                #expect(difference?.requests == search.fewest, "\(first) and \(second), \(tokens) per \(time) ns")
                if let difference { expect(difference, second) }
            }
        }
    }

    @Test func `whatever the limit, only fixed-window and sliding-log need a request more than one above it`() throws {
        for seed in 0..<200 {
            var random = Seeded(UInt64(seed))
            let limit = try Limit(
                tokens: .random(in: 2...[5, 1000, 1_000_000_000][seed % 3], using: &random),
                time: .nanoseconds(
                    Int64.random(in: 2...([9, 3_600_000_000_000, .max] as [Int64])[seed / 3 % 3], using: &random)))
            for (first, second) in pairs {
                let family: Set<Policy> = [.tokenBucket, .gcra, .leakyBucket]
                let isOne = first == second || family.isSuperset(of: [first, second])
                let extra = Set([first, second]) == [.fixedWindow, .slidingLog] ? 2 : 1
                let difference = Difference(between: first, and: second, under: limit)
                #expect(
                    difference?.requests == (isOne ? nil : limit.tokens + extra),
                    "seed \(seed), \(first) and \(second), \(limit)")
            }
        }
    }

    @Test func `where the clock ends with the limit's time there is a difference too`() throws {
        for tokens in [2, 3, 10] {
            let limit = try Limit(tokens: tokens, time: .nanoseconds(Int64.max))
            for (first, second) in pairs {
                guard let difference = Difference(between: first, and: second, under: limit) else { continue }
                expect(difference, second)
            }
        }
    }

    @Test func `the shortest one of fixed-window and sliding-log is four statements and the request`() throws {
        let limit = try Limit(tokens: 100, time: .seconds(3600))
        let difference = try #require(Difference(between: .fixedWindow, and: .slidingLog, under: limit))
        // At 1:00:00 the window that opened at 0:00 is over; of the last hour's tokens only the first has turned old.
        let lines = difference.script.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(
            lines == [
                "settings tokens=100 time=1h policy=fixed-window", "user user001", "request user001 x3 every 30m",
                "request user001 x98", "request user001 expect 200",
            ])
        let comments = difference.script.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(comments[0].hasPrefix("# fixed-window answers 200: 1 of 100 tokens left in the window"))
        #expect(
            comments[1].hasPrefix("# sliding-log answers 429: 100 of 100 tokens were taken within the last 1:00:00"))
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
