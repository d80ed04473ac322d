import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

@Suite struct ClientTests {
    /// The statements that were carried out.
    private func statements(_ model: Model) -> [String] {
        (0..<model.session.history.depth).compactMap { model.session.history[$0].statement?.description }
    }

    @Test func `C shows the statement of each kind of client, and Enter starts the chosen one`() {
        var model = model()
        model.press("C")
        // Half of what the limit has for one: 1 h / 100 / 2.
        #expect(model.rows[22] == " :  client user001 every 18s")
        model.press("3")
        #expect(model.rows[22] == " :  client user001 every 18s retry after")
        #expect(model.row(with: "3  polite").map { model.rows[$0].hasPrefix("▌") } == true)
        _ = model.update(.key(.down))
        model.press("\r")
        #expect(statements(model) == ["client user001 every 18s retry backoff 1s to 1m jitter full"])
        #expect(model.rows[22].contains("l lets the clock run"))
        model.press("h")
        #expect(model.simulator.clients(of: 0)?.running == 1)
    }

    @Test func `a number before C is how many, who together ask for twice the limit`() {
        var model = model()
        model.press("10C\r")
        #expect(statements(model) == ["client user001 x10 every 3m"])
        model.press("h")
        // At 0, 3 min, ... 1 h: 21 calls of each; the 100 tokens of the first hour, and those 10 that open the next.
        #expect(model.simulator.records[0].accepted == 110)
        #expect(model.simulator.records[0].rejected == 100)
    }

    @Test func `a statement of the menu can be changed at the prompt, and Esc starts nothing`() {
        var model = model()
        model.press("C2:")
        #expect(model.rows[22] == " : client user001 every ~18s")
        model.press(" cost 2\r")
        #expect(statements(model) == ["client user001 every ~18s cost 2"])
        model.press("C\u{1B}")
        #expect(statements(model).count == 1)
        #expect(model.mode == .users)
    }

    @Test(arguments: [(40, 10), (80, 24)])
    func `the chosen kind is in sight in any window`(columns: Int, rows: Int) {
        var model = model(columns, rows)
        for (number, name) in zip(1..., ["steady", "random", "polite", "backing off", "impatient"]) {
            model.press("C\(number)")
            #expect(model.line(with: name)?.hasPrefix("▌ \(number)") == true)
            model.press("\u{1B}")
        }
    }

    @Test func `X stops the selected user's clients, and says where there are none`() {
        var model = model()
        model.press("X")
        #expect(model.rows[22] == " user001 has no clients: C starts some")
        model.press("C\rX")
        #expect(statements(model).last == "stop user001")
        model.press("X")
        #expect(model.rows[22].contains("has no clients"))
    }

    @Test func `v goes on until the selected user's clients are served, V until all are`() {
        var model = model(options: PartialLimit(tokens: 1, time: .seconds(10)))
        model.press(":client user001 x3 retry after\r:client user002 x2 retry after\rv")
        // Three tokens, one each 10 s.
        #expect(model.simulator.now.nanoseconds == 20_000_000_000)
        model.press("v")
        #expect(model.rows[22] == " no client is waiting")
        model.press("uV")
        #expect(model.simulator.now.nanoseconds == 20_000_000_000)
        #expect(model.simulator.waiting == 0)
    }

    @Test func `where clients ask more than there is time for, the clock falls behind and says so`() {
        var model = model()
        model.press(":client user001 x1000 every 1ms\rl")
        model.elapse(.seconds(1))
        #expect(model.rows[0].contains("▶ 1× falls behind"))
        #expect(model.simulator.now.nanoseconds < 1_000_000_000)
        #expect(model.simulator.now.nanoseconds > 0)
        model.press("X")
        model.elapse(.seconds(1))
        #expect(model.rows[0].contains("▶ 1×  "))
    }

    @Test func `a way on which clients ask for long is gone bit by bit, and Esc stops on it`() {
        var model = model()
        model.press(":client user001 x1000 every 1ms\rm")
        #expect(model.untilChange == .zero)
        model.elapse(.zero)
        let first = model.simulator.now
        #expect(first > .start)
        #expect(model.rows[22].hasSuffix("requests so far, and more to come"))
        model.elapse(.zero)
        #expect(model.simulator.now > first)
        model.press("a")
        #expect(statements(model).count == 2)
        model.press("\u{1B}")
        #expect(model.untilChange == nil)
        #expect(model.rows[22].hasPrefix(" stopped after "))
        model.press("u")
        #expect(model.simulator.now == .start)
    }

    @Test func `a long way ends where the statement would have, with the same answers`() throws {
        let lines = ["client user001 x200 every 50ms", "advance 10s"]
        var whole = Simulator(options: .init(), defaults: .init())
        for line in ["user user001 user002"] + lines {
            try whole.run(#require(try Statement(line: line))) { _ in }
        }
        var model = model()
        for line in lines { model.press(":\(line)\r") }
        #expect(model.untilChange == .zero)
        while model.untilChange == .zero { model.elapse(.zero) }
        #expect(model.simulator.now == whole.now)
        #expect(model.simulator.records[0].accepted == whole.records[0].accepted)
        #expect(model.simulator.records[0].rejected == whole.records[0].rejected)
        // 200 at each of 201 moments.
        #expect(model.rows[22] == " 40,000 requests were made on the way")
    }

    @Test func `each policy meets the clients anew while they are compared, live and after undo`() throws {
        var model = model(120, 30, options: PartialLimit(tokens: 10, time: .seconds(60)))
        model.press(":client user001 x50 retry after\rc")
        model.press("hh")
        func requests() throws -> [Int] {
            try #require(model.session.comparison).rows.map { $0.accepted + $0.rejected }
        }
        // 50 + 40 + 30 + 20 + 10, and 50 + 40 + 39 + … + 1.
        let expected = [150, 150, 150, 870, 870, 870, 870]
        #expect(try requests() == expected)
        // Ten are served at once and ten a minute, the last of fifty after four minutes.
        #expect(
            model.row(
                with: "clients: 150 requests, the last call served at 00:04:00, the longest after 4:00, 0 waiting")
                != nil)
        model.press("uu")
        #expect(try requests() == Array(repeating: 50, count: 7))
        model.press("hh")
        #expect(try requests() == expected)
    }
}
