import RateLimiter
import ScenarioLanguage
import SeededRandom
import Testing

@testable import Simulation

@Suite struct HistoryTests {
    /// What can be seen of a simulator.
    private struct Sight: Equatable {
        let now: Instant
        let users: [String]

        init(_ simulator: Simulator) {
            now = simulator.now
            users = simulator.records.indices.map { user in
                let record = simulator.records[user]
                let last = record.last.map { "\($0) \($0.decision)" } ?? "-"
                return """
                    \(record.apiKey) \(simulator.remaining(of: user)) \(simulator.refill(of: user)) \
                    \(record.accepted) \(record.rejected) \(last)
                    """
            }
        }
    }

    private static func start(_ policy: Policy, users: Int) throws -> Simulator {
        var simulator = Simulator(options: PartialLimit(tokens: 5, time: .seconds(60), policy: policy))
        try simulator.run(.user((0..<users).map { "u\($0)" })) { _ in }
        return simulator
    }

    private static func statement(_ generator: inout Seeded, users: Int, step: Int) -> Statement {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: .advance(.by(.milliseconds(Int.random(in: 0..<40_000, using: &generator))))
        case 1: .advance(.toRefill("u\(Int.random(in: 0..<users, using: &generator))"))
        case 2: .user(["new\(step)"])
        case 3: .request(Request(.all, rounds: Int.random(in: 1...3, using: &generator)))
        default:
            .request(
                Request(
                    .keys(["u\(Int.random(in: 0..<users, using: &generator))"]),
                    rounds: Int.random(in: 1...4, using: &generator), cost: Int.random(in: 1...3, using: &generator)))
        }
    }

    @Test(arguments: Policy.allCases, [3, 40])
    func `a moment that is gone back to is what the statements before it lead to`(policy: Policy, users: Int) throws {
        var generator = Seeded(UInt64(users))
        let root = try Self.start(policy, users: users)
        var history = History(root: root)
        for step in 0..<400 {
            try history.run(Self.statement(&generator, users: users, step: step))
            if step % 7 == 0 { history.go(to: Int.random(in: 0...history.count, using: &generator)) }
            if step % 31 == 0 { _ = history.switchBranch(by: 1) }
            if step % 20 == 0 {
                var afresh = root
                for index in 0..<history.depth { try afresh.run(history[index].statement) { _ in } }
                #expect(Sight(history.simulator) == Sight(afresh), "step \(step)")
            }
        }
    }

    @Test func `a new statement forks, and what came after can be returned to`() throws {
        var history = History(root: try Self.start(.fixedWindow, users: 2))
        let first = Statement.request(Request(.keys(["u0"]), rounds: 2))
        let other = Statement.request(Request(.keys(["u1"])))
        try history.run(.advance(.by(.seconds(1))))
        try history.run(first)
        try history.run(first)
        history.go(to: 1)
        try history.run(other)
        #expect(history.count == 2)
        #expect(history[1].statement == other)
        #expect(history.fork(at: 1).number == 2)
        #expect(history.fork(at: 1).count == 2)
        let isAtEnd = history.switchBranch(by: 1)
        #expect(!isAtEnd)
        history.go(to: 1)
        let isSwitched = history.switchBranch(by: 1)
        #expect(isSwitched)
        history.go(to: 9)
        #expect(history.depth == 3)
        #expect(history.simulator.records.map(\.accepted) == [4, 0])
    }

    @Test func `a statement in error is no step`() throws {
        var history = History(root: try Self.start(.fixedWindow, users: 1))
        #expect(throws: Diagnostics.self) { try history.run(.request(Request(.keys(["nobody"])))) }
        #expect(history.count == 0)
    }

    @Test func `what can't be done under another policy is left out there`() throws {
        // 10^9 tokens that refill over half the clock: a token is whole again at once under token-bucket, and only at
        // the window's end under fixed-window.
        let limit = PartialLimit(tokens: 1_000_000_000, time: .nanoseconds(Int64.max), policy: .tokenBucket)
        var root = Simulator(options: limit)
        try root.run(.user(["a"])) { _ in }
        var history = History(root: root)
        try history.run(.advance(.by(.seconds(1))))
        try history.run(.request(Request(.keys(["a"]))))
        try history.run(.advance(.toRefill("a")))
        #expect(history.simulator.now > Instant.start.advanced(by: .seconds(1)))
        var other = Simulator(options: PartialLimit(tokens: 1_000_000_000, time: .nanoseconds(Int64.max)))
        try other.run(.user(["a"])) { _ in }
        history.restart(from: other)
        #expect(history[2].isVoid)
        #expect(history.simulator.now == Instant.start.advanced(by: .seconds(1)))
        history.go(to: 0)
        history.go(to: 3)
        #expect(history.simulator.records[0].accepted == 1)
    }

    @Test func `stepping back past a statement that touched everyone is exact`() throws {
        let root = try Self.start(.slidingLog, users: 500)
        var history = History(root: root)
        for _ in 0..<30 {
            try history.run(.request(Request(.all)))
            try history.run(.advance(.by(.seconds(7))))
        }
        for depth in stride(from: 59, through: 0, by: -1) {
            history.go(to: depth)
            var afresh = root
            for index in 0..<depth { try afresh.run(history[index].statement) { _ in } }
            #expect(Sight(history.simulator) == Sight(afresh))
        }
    }

    @Test func `the latest answers are found on each branch, whatever lies between`() throws {
        var history = History(root: try Self.start(.fixedWindow, users: 2))
        try history.run(.request(Request(.keys(["u0"]))))
        for _ in 0..<50 { try history.run(.advance(.by(.seconds(1)))) }
        #expect(history.latestAnswers(5).map(\.apiKey) == ["u0"])
        try history.run(.request(Request(.keys(["u1"]))))
        #expect(history.latestAnswers(2).map(\.apiKey) == ["u0", "u1"])
        #expect(history.latestAnswers(1).map(\.apiKey) == ["u1"])
        history.go(to: 20)
        #expect(history.latestAnswers(5).map(\.apiKey) == ["u0"])
        try history.run(.request(Request(.keys(["u1"]), rounds: 2)))
        #expect(history.latestAnswers(5).map(\.count) == [1, 2])
        history.go(to: 0)
        #expect(history.latestAnswers(5).isEmpty)
    }
}
