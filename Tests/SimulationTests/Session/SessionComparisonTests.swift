import RateLimiter
import ScenarioLanguage
import Testing

@testable import Simulation

/// The comparison of all policies within a session goes on with each command, and goes back with time.
struct SessionComparisonTests {
    private static func counts(_ session: Session) -> [String] {
        (session.comparison?.rows ?? []).map { "\($0.policy.rawValue) \($0.accepted) \($0.rejected) \($0.longestWait)" }
    }

    @Test func `at any moment it is what a comparison from the start would be`() throws {
        var session = Session(.fixedWindow, userCount: 100)
        session.compare(true)
        for _ in 0..<12 { try session.apply("request all x10", "advance 31s", "request u7") }
        for depth in [35, 2, 30] {
            try session.go(to: depth)
            var afresh = session
            afresh.compare(false)
            #expect(afresh.comparison == nil)
            afresh.compare(true)
            #expect(Self.counts(session) == Self.counts(afresh), "depth \(depth)")
            let asked = (depth + 2) / 3 * 1000 + depth / 3
            #expect(session.comparison?.rows.allSatisfy { $0.accepted + $0.rejected == asked } == true)
        }
        try session.apply("#! goto 0")
        #expect(session.comparison == nil)
    }

    @Test func `it counts what was asked before it began, and in the start`() throws {
        var session = Session(
            options: PartialLimit(tokens: 1), defaults: .init(), start: [.user(["a"]), .request(Request(.all))])
        try session.apply("request a")
        session.compare(true)
        try session.apply("request a")
        #expect(session.comparison?.rows.allSatisfy { $0.accepted == 1 && $0.rejected == 2 } == true)
        try session.apply("#! limit tokens=2")
        #expect(session.comparison?.rows.allSatisfy { $0.accepted == 2 && $0.rejected == 1 } == true)
    }
}
