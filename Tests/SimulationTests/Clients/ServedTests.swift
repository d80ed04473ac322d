import RateLimiter
import ScenarioLanguage
import Testing

@testable import Simulation

struct ServedTests {
    private static let never = "found a call that is not served"

    @Test func `advance to served goes to the first moment at which no call is open`() {
        let script = "settings tokens=1 time=10\nuser a b\nrequest a\nclient a x2 retry after\nclient b retry 1s\n"
        #expect(play(script + "advance to served a\n").clock == "20")
        #expect(play(script + "advance to served\n").clock == "20")
        #expect(play(script + "advance to served b\n").clock == "0")
        #expect(play("user a\nrequest a\nadvance to served\nadvance to served a\n").clock == "0")
    }

    @Test func `all that is due at that moment is made, too`() throws {
        // At 10 each of its calls is served, and the next, due long before, begins there and is rejected.
        var simulator = Simulator(options: PartialLimit(tokens: 1, time: .seconds(10)))
        for line in ["user a", "request a", "client a every 5s retry 10s"] {
            if let statement = try Statement(line: line) { try simulator.run(statement) { _ in } }
        }
        #expect(simulator.servedMoment(of: "a", within: 1000) == nil)
    }

    @Test func `clients of others, and calls that are given up, are not waited for`() {
        let script = "settings tokens=1 time=10\nuser a b\nrequest a b\nclient a retry 4s\nclient b every 2s\n"
        #expect(play(script + "client b retry 1s\nadvance to served a\n").clock == "12")
        #expect(play(script + "advance to served\n").clock == "12")
        #expect(play(script + "advance 3\nstop a\nadvance to served\n").clock == "3")
    }

    @Test(arguments: [
        FaultyScript(
            "settings tokens=1 time=1h\nuser a\nadvance 9223372036s\nrequest a\nclient a retry after\nadvance to ¦served\n",
            never),
        FaultyScript(
            "settings tokens=1 time=1h\nuser a\nadvance 9223372036s\nrequest a\nclient a retry after\n  advance  to  ¦served a\n",
            never),
        FaultyScript("user a\nrequest a\nadvance to served ¦b\n", "found the key"),
    ])
    func `advance to served is an error where nothing more is due before that`(script: FaultyScript) {
        script.hold()
    }

    @Test func `and it is one where the requests are too many, up to that many it is none`() throws {
        var simulator = Simulator(options: PartialLimit(tokens: 1, time: .seconds(100)))
        for line in ["user a b", "request a", "client a retry 1s", "client b"] {
            if let statement = try Statement(line: line) { try simulator.run(statement) { _ in } }
        }
        #expect(Simulator.mostRequestsToServed == 10_000_000)
        #expect(simulator.servedMoment(of: "a", within: 100)?.nanoseconds == 100_000_000_000)
        #expect(simulator.servedMoment(of: nil, within: 100)?.nanoseconds == 100_000_000_000)
        #expect(simulator.servedMoment(of: "a", within: 99) == nil)
        #expect(simulator.servedMoment(of: "b", within: 0) == .start)
        #expect(simulator.now == .start)
        #expect(simulator.records.map(\.rejected) == [1, 0])
    }

    @Test func `an advance to served that is an error does nothing`() throws {
        var simulator = Simulator(options: PartialLimit(tokens: 1, time: .seconds(3600)))
        for line in ["user a", "advance 9223372036s", "request a", "client a every 100ms retry after"] {
            if let statement = try Statement(line: line) { try simulator.run(statement) { _ in } }
        }
        let before = (simulator.now, simulator.records[0].rejected, simulator.clientTallies)
        var events = 0
        #expect(throws: Diagnostics.self) { try simulator.run(.advance(.toServed(nil))) { _ in events += 1 } }
        #expect(events == 0)
        #expect((simulator.now, simulator.records[0].rejected, simulator.clientTallies) == before)
    }
}
