import RateLimiter
import ScenarioLanguage
import Testing

@testable import Simulation

/// Within a session, too, each policy has clients of its own, who react to its answers.
@Suite struct SessionClientComparisonTests {
    private static func herd(_ policy: Policy) throws -> Session {
        var session = Session(
            options: PartialLimit(tokens: 10, time: .seconds(60), policy: policy), defaults: .init(),
            start: [.user(["app"])])
        session.compare(true)
        try session.apply("client app x50 retry after")
        return session
    }

    private static func requests(_ session: Session) -> [Int] {
        (session.comparison?.rows ?? []).map { $0.accepted + $0.rejected }
    }

    @Test(arguments: Policy.allCases)
    func `the herd asks 150 or 870 times, whatever policy the session itself is under`(policy: Policy) throws {
        var session = try Self.herd(policy)
        #expect(Self.requests(session) == Array(repeating: 50, count: 7))
        for _ in 0..<80 { try session.apply("advance 5s") }
        #expect(Self.requests(session) == [150, 150, 150, 870, 870, 870, 870])
        let rows = try #require(session.comparison?.rows)
        #expect(rows.map(\.accepted) == Array(repeating: 50, count: 7))
        #expect(rows.map { $0.servedAt?.seconds } == ["240", "240", "240", "320", "240", "240", "240"])
        #expect(rows.map(\.longestCall) == [240, 240, 240, 320, 240, 240, 240].map { Duration.seconds($0) })
    }

    @Test func `it goes back with time, and is the same where it begins later`() throws {
        var session = try Self.herd(.fixedWindow)
        for _ in 0..<20 { try session.apply("advance 7s", "request app") }
        let end = Self.requests(session)
        try session.apply("#! back 25")
        let early = Self.requests(session)
        #expect(early != end)
        try session.apply("#! forward 25")
        #expect(Self.requests(session) == end)
        session.compare(false)
        #expect(session.comparison == nil)
        session.compare(true)
        #expect(Self.requests(session) == end)
    }

    @Test func `requests before the first client count, and leave each policy where it was`() throws {
        var session = Session(
            options: PartialLimit(tokens: 2, time: .seconds(60)), defaults: .init(), start: [.user(["app"])])
        session.compare(true)
        try session.apply("request app x2", "advance 30s")
        try session.apply("client app")
        let rows = try #require(session.comparison?.rows)
        // Half a window later one of the two tokens is back where they come one by one.
        #expect(rows.map(\.accepted) == [2, 2, 2, 2, 3, 3, 3])
        #expect(rows.map(\.rejected) == [1, 1, 1, 1, 0, 0, 0])
    }
}
