import RateLimiter
import ScenarioLanguage
import Testing

@testable import Simulation

/// A change of the limit is a step: what led to it is done again, and a step back takes it back.
struct LimitChangeTests {
    @Test func `a change of the limit does again what was done, and a step back takes it back`() throws {
        var session = Session(PartialLimit(tokens: 3), users: ["a"])
        try session.apply("request a x5", "#! limit tokens=4")
        #expect(session.simulator.records[0].accepted == 4)
        #expect(session.answers.map(\.count) == [4, 1])
        try session.apply("#! limit tokens=1", "request a")
        #expect(session.simulator.records[0].rejected == 5)
        #expect(session[0].result.answers == 5)
        try session.apply("#! back 2")
        #expect(session.simulator.records[0].accepted == 4)
        try session.apply("#! back 1")
        #expect(session.simulator.limit.tokens == 3)
        #expect(session.simulator.records[0].accepted == 3)
        #expect(session.answers.map(\.count) == [3, 2])
        try session.apply("#! forward 3")
        #expect(session.simulator.limit.tokens == 1)
        #expect(session.simulator.records[0].rejected == 5)
    }

    @Test func `parts of the limit that a change leaves out stay as they were`() throws {
        var session = Session(PartialLimit(tokens: 3, time: .seconds(10)), users: ["a"])
        try session.apply("#! limit policy=gcra", "#! limit tokens=7")
        #expect(session.simulator.limit == (try Limit(tokens: 7, time: .seconds(10), policy: .gcra)))
        try session.apply("#! back 1")
        #expect(session.simulator.limit == (try Limit(tokens: 3, time: .seconds(10), policy: .gcra)))
    }

    @Test
    func
        `what can't be done under another limit is void there, whenever it is passed, and is done again under the first`()
        throws
    {
        // 10^9 tokens that refill over half the clock: a token is whole again at once under token-bucket, and only at
        // the window's end under fixed-window.
        let limit = PartialLimit(tokens: 1_000_000_000, time: .nanoseconds(Int64.max), policy: .tokenBucket)
        var session = Session(limit, users: ["a"])
        try session.apply("advance 1s", "request a", "advance to refill a")
        let whole = session.simulator.now
        #expect(whole > .start.advanced(by: .seconds(1)))
        try session.apply("#! limit policy=fixed-window", "request a")
        #expect(session[2].result.isVoid)
        #expect(session.simulator.now == .start.advanced(by: .seconds(1)))
        #expect(!session.script.contains("refill"))
        try session.apply("#! back 1", "#! forward 1")
        #expect(session[2].result.isVoid)
        #expect(session.simulator.now == .start.advanced(by: .seconds(1)))
        #expect(session.simulator.records[0].accepted == 2)
        try session.apply("#! back 2")
        #expect(!session[2].result.isVoid)
        #expect(session.simulator.now == whole)
    }

    @Test func `what a session began with counts under the limit of the moment, its expectations too`() throws {
        let start = ["user a", "request a x3 expect 200"].compactMap { try? Statement(line: $0) }
        var session = Session(options: PartialLimit(tokens: 3), defaults: .init(), start: start)
        #expect(session.failedExpectations == 0)
        try session.apply("#! limit tokens=2")
        #expect(session.failedExpectations == 1)
        #expect(session.answers.map(\.count) == [2, 1])
        try session.apply("#! back 1")
        #expect(session.failedExpectations == 0)
    }
}
