import RateLimiter
import ScenarioLanguage
import Testing

@testable import Simulation

struct ComparisonTests {
    private static func row(_ policy: Policy, _ script: String) -> Comparison.Row? {
        let played = play(script)
        var comparison = Comparison([policy], under: played.simulator.limit)
        for answer in played.answers { comparison.add(answer, line: 1) }
        return comparison.rows.first
    }

    @Test func `the longest wait is the longest, not the last`() {
        // Told 60 s, then 20 s.
        let row = Self.row(
            .fixedWindow,
            "settings tokens=1 time=1m\nuser a\nrequest a\nrequest a\nadvance 40s\nrequest a\n")
        #expect(row?.longestWait == .seconds(60))
    }

    @Test func `a token taken at exactly t + T is in another span than one taken at t`() {
        let row = Self.row(
            .fixedWindow, "settings tokens=3 time=1m\nuser a\nrequest a x3\nadvance 1m\nrequest a x2\n")
        #expect(row?.accepted == 5)
        #expect(row?.mostInSpan == 3)
    }

    @Test func `a span may begin within a window: two windows' tokens count together`() {
        let row = Self.row(
            .alignedWindow, "settings tokens=3 time=1m\nuser a\nadvance 59s\nrequest a x3\nadvance 2s\nrequest a x2\n")
        #expect(row?.mostInSpan == 5)
    }

    @Test func `the state's bytes are the most that a user took, and grow with a log`() throws {
        let script = "settings tokens=9 time=1m\nuser a\nrequest a x9 every 1s\nadvance 2m\nrequest a\n"
        let log = try #require(Self.row(.slidingLog, script))
        let few = try #require(Self.row(.slidingLog, "settings tokens=9 time=1m\nuser a\nrequest a\n"))
        #expect(log.stateBytes > few.stateBytes)
        #expect(
            Self.row(.gcra, script)?.stateBytes
                == Self.row(.gcra, "settings tokens=9 time=1m\nuser a\nrequest a\n")?.stateBytes)
    }
}
