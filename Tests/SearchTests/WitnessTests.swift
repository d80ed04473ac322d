import RateLimiter
import ScenarioLanguage
import Search
import SeededRandom
import Simulation
import Testing

struct WitnessTests {
    @Test(arguments: Policy.allCases)
    func `a witness replays, and takes as many tokens as the worst case says within a span`(policy: Policy) throws {
        for seed in 0..<60 {
            var random = Seeded(UInt64(seed))
            let time = Int64.random(in: 1...[5, 200, 3_600_000_000_000][seed % 3], using: &random)
            let limit = try Limit(
                tokens: .random(in: 1...[3, 100, 1_000_000_000][seed / 3 % 3], using: &random),
                time: .nanoseconds(time), policy: policy)
            let span = Int64.random(in: 1...time * 9, using: &random)
            let worst = WorstCase(limit, span: .nanoseconds(span))
            let replayed = try Replayed(#require(worst.script))
            #expect(replayed.most(within: span) == worst.most, "seed \(seed), \(limit), \(span) ns")
        }
    }

    @Test(arguments: Policy.allCases)
    func `a witness has at most 1,000 statements of one user and begins with all settings`(policy: Policy) throws {
        // Two in a row differ under the sliding counter, so that each window needs statements of its own.
        let limit = try Limit(tokens: 101, time: .nanoseconds(3), policy: policy)
        for windows in [2, 3, 400, 2000] {
            guard let statements = WorstCase(limit, span: .nanoseconds(3 * windows)).witness else {
                #expect(policy == .slidingCounter && windows == 2000)
                continue
            }
            #expect(statements.count <= 1000)
            #expect(statements[0] == .settings([.tokens(101), .time(limit.time), .policy(policy)]))
            #expect(statements[1] == .user(["user001"]))
        }
    }

    @Test func `bursts that follow each other are one statement, for as many requests as a replay takes`() throws {
        let limit = try Limit(tokens: 1, time: .milliseconds(1), policy: .slidingLog)
        let most: Int64 = 10_000_000_000
        for rounds in [2_000_000, most] {
            let lines = WorstCase(limit, span: .milliseconds(rounds)).script?.split(separator: "\n").dropFirst()
            #expect(lines == ["user user001", "request user001 x\(rounds) every 0.001s"])
        }
        #expect(WorstCase(limit, span: .milliseconds(most + 1)).witness == nil)
    }

    @Test(arguments: Policy.allCases)
    func `what would have to be waited for has no witness`(policy: Policy) throws {
        let limit = try Limit(tokens: 1_000_000_000, time: .nanoseconds(1), policy: policy)
        let worst = WorstCase(limit, span: .nanoseconds(Int64.max))
        #expect(worst.witness == nil)
        let most = Int128(Int64.max) * 1_000_000_000
        #expect(worst.most == (policy == .slidingCounter ? (most + 1_000_000_000) / 2 : most))
    }

    @Test(arguments: Policy.allCases)
    func `the span begins with the statement that follows the lead`(policy: Policy) throws {
        let limit = try Limit(tokens: 100, time: .seconds(3600), policy: policy)
        let worst = WorstCase(limit, span: limit.time)
        let statements = try #require(worst.witness)
        guard case .request = statements[worst.lead] else { Issue.record("no request follows the lead"); return }
        let before = Replayed(statements.prefix(worst.lead).map { "\($0)\n" }.joined())
        let all = try Replayed(#require(worst.script))
        #expect(all.taken.reduce(0) { $0 + $1.tokens } - before.taken.reduce(0) { $0 + $1.tokens } == worst.most)
    }
}
