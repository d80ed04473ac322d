import RateLimiter
import ScenarioLanguage
import SeededRandom
import Testing

@testable import Simulation

struct ClientSessionTests {
    /// What can be seen of clients and their users.
    private struct Sight: Equatable {
        let now: Instant
        let tallies: [ClientTally]
        let users: [String]

        init(_ simulator: Simulator) {
            now = simulator.now
            tallies = simulator.clientTallies
            users = simulator.records.indices.map { user in
                let record = simulator.records[user]
                return "\(simulator.remaining(of: user)) \(record.accepted) \(record.rejected)"
            }
        }
    }

    private static func session(_ script: ClientScript) -> Session {
        let limit = PartialLimit(
            tokens: script.limit.tokens, time: script.limit.time, policy: script.limit.policy, seed: script.seed)
        return Session(limit, users: ClientScript.apiKeys)
    }

    @Test func `back and forward lead to the answers of the first time, and so does the journal`() throws {
        for number in 0..<140 {
            let script = try ClientScript(number)
            var session = Self.session(script)
            var lines = session.journalHeader
            var sights = [Sight(session.simulator)]
            for statement in script.statements {
                try session.apply(.statement(statement))
                sights.append(Sight(session.simulator))
            }
            var random = Seeded(UInt64(number))
            for _ in 0..<6 {
                let depth = random.integer(in: 0...script.statements.count)
                try session.go(to: depth)
                try #require(Sight(session.simulator) == sights[depth], "script \(number)")
            }
            lines += session.takeJournal().map { "\($0)" }
            let resumed = try Session(journal: lines.map(\.utf8))
            try #require(Sight(resumed.simulator) == Sight(session.simulator), "script \(number)")
        }
    }

    @Test func `what a session writes replays to the same answers, and expects those of requests by hand`() throws {
        for number in 0..<140 {
            let script = try ClientScript(number)
            var session = Self.session(script)
            for statement in script.statements { try session.apply(.statement(statement)) }
            let played = play(session.script, purpose: .session)
            try #require(played.errors == [], "script \(number)")
            try #require(played.failures == [], "script \(number)")
            try #require(Sight(played.simulator) == Sight(session.simulator), "script \(number)")
        }
    }

    @Test func `a clock that moves by itself lets clients ask, and their answers are the step's`() throws {
        var session = Session(PartialLimit(tokens: 2, time: .seconds(10), seed: 3), users: ["a"])
        try session.apply("client a every 1s", "advance 1s #! tick", "advance 2s #! tick")
        #expect(session.history.count == 2)
        #expect(session.last?.result.answers == 3)
        #expect(session.last?.groups.map(\.decision.status) == [200, 429, 429])
        #expect(session.script.hasPrefix("settings tokens=2 time=10s seed=3\n"))
    }
}
