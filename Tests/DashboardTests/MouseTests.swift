import Screen
import Simulation
import Testing

@testable import Dashboard

struct MouseTests {
    private func place(_ row: Int, _ column: Int = 40) -> Canvas.Position { .init(row: row, column: column) }

    @Test func `a click selects the user under it`() {
        var model = model()
        // Users have two rows each and a blank one between them, from the third row on.
        for (row, user) in [(5, 1), (2, 0), (6, 1), (3, 0), (4, 0)] {
            _ = model.update(.click(place(row)))
            #expect(model.selected == user, "row \(row)")
        }
        for row in [0, 1, 7, 23, 99, -1] { _ = model.update(.click(place(row))) }
        #expect(model.selected == 0)
    }

    @Test func `the wheel over the users goes through them, and elsewhere does nothing`() {
        var model = model(users: (1...40).map { "user\($0)" })
        for row in [0, 1, 20, 22, 23, 99, -1] { _ = model.update(.wheel(rows: 1, at: place(row))) }
        #expect(model.selected == 0)
        for _ in 0..<50 { _ = model.update(.wheel(rows: 1, at: place(5))) }
        #expect(model.selected == 39)
        #expect(model.row(with: "▌ user40") != nil)
        _ = model.update(.wheel(rows: -1, at: place(2)))
        #expect(model.selected == 38)
    }

    @Test func `the wheel stands for no key`() throws {
        let keys = try Keys(lines: ["request Down", "request-all Up", "up", "down"])
        let session = Session(options: .init(), defaults: .init(), start: [.user(["a", "b"])])
        var model = Model(session: session, size: .standard, glyphs: .unicode, keys: keys)
        for keys in ["", "c", "?", "H", ":", "e", "t"] {
            model.press(keys)
            for row in 0..<24 {
                for rows in [-1, 1] { #expect(model.update(.wheel(rows: rows, at: place(row))) == nil) }
            }
            #expect(model.simulator.records.allSatisfy { !$0.isAsked })
            model.press("\u{1B}")
        }
    }

    @Test func `the wheel over the statements of the session doesn't travel in time`() {
        var model = model()
        model.press("aaaH")
        for row in 0..<24 { _ = model.update(.wheel(rows: -1, at: place(row))) }
        #expect(model.session.history.depth == 3)
    }

    @Test func `the wheel scrolls the text under it`() {
        var model = model(40, 10)
        model.press("?")
        let first = model.rows[2]
        _ = model.update(.wheel(rows: 1, at: place(3)))
        #expect(model.rows[2] != first)
        _ = model.update(.wheel(rows: 1, at: place(9)))
        _ = model.update(.wheel(rows: -1, at: place(3)))
        #expect(model.rows[2] == first)
    }

    @Test func `the wheel over the policies goes through them, and over a reason through that`() {
        var model = model(40, 10)
        model.press("c")
        for _ in 0..<3 { _ = model.update(.wheel(rows: 1, at: place(4))) }
        #expect(model.mode == .policies(selected: 3))
        var tall = DashboardTests.model(80, 14)
        tall.press("100a c")
        let reason = tall.rows[11]
        _ = tall.update(.wheel(rows: 1, at: place(11)))
        #expect(tall.mode == .policies(selected: 0))
        #expect(tall.rows[11] != reason)
    }

    @Test func `the mouse moves nothing in the simulator while something covers the users`() {
        var model = model()
        model.press("?")
        _ = model.update(.click(place(5)))
        _ = model.update(.wheel(rows: 1, at: place(5)))
        #expect(model.selected == 0)
    }
}
