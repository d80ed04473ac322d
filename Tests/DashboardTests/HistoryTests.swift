import RateLimiter
import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

/// `H`: the session as a tree.
@Suite struct HistoryTests {
    private func expect(_ model: Model, _ rows: [(String, String)], from first: Int = 8) {
        for (row, (start, end)) in zip(model.rows[first...], rows) {
            #expect(row.hasPrefix(start) && row.hasSuffix(end), "\(row)")
        }
    }

    @Test func `branches part to the right, and the one begun last goes on in its lane`() {
        var model = model()
        model.press("a2 2u s")
        model.press("u3s2uaH")
        expect(
            model,
            [
                (" ●     0  the start", "start"), (" ├─○   1  request all", " 00:00:00"),
                (" │ ○   2  request user001 x2", " 00:00:00"), (" ├─○   3  request user001 ", " 00:00:00"),
                (" │ ├─○ 4  advance 1", " 00:00:01"), (" │ ○   5  advance 3", " 00:00:03"),
                ("▌●     6  request all  (branch 3 of 3)", "200  00:00:00"), ("", ""),
            ])
    }

    @Test func `a number and Enter go to the step of that number, on another branch too`() {
        var model = model()
        model.press("a2 2u s")
        model.press("u3s2uaH5\r")
        #expect(model.rows[0].hasSuffix("00:00:03.000"))
        #expect(model.simulator.records.map(\.accepted) == [1, 0])
        model.press("H")
        expect(
            model,
            [
                (" ●     0  the start", "start"), (" ├─○   1  request all", " 00:00:00"), (" │ ○   2", ""),
                (" ├─●   3  request user001  (branch 2 of 3)", "200  00:00:00"), (" │ ├─○ 4  advance 1", " 00:00:01"),
                ("▌│ ●   5  advance 3", " 00:00:03"), (" ○     6  request all ", " 00:00:00"),
            ])
        model.press("7\r")
        #expect(model.rows[22] == " there is no step 7 of 6")
        #expect(model.rows[0].hasSuffix("00:00:03.000"))
        model.press("H3g")
        #expect(model.rows[0].hasSuffix("00:00:00.000"))
        model.press("5\r")
        #expect(model.rows[0].hasSuffix("00:00:03.000"))
    }

    @Test func `signs tell what is done from what is not, and colours a success from a rejection`() {
        var model = model(glyphs: .ascii)
        model.press("100 1 uau")
        model.press("H")
        #expect(model.rows[8].hasPrefix(" *   0  the start"))
        #expect(model.rows[9].hasPrefix(">*   1  request user001 x100"))
        #expect(model.rows[10].hasPrefix(" |-o 2  request user001"))
        #expect(model.rows[11].hasPrefix(" o   3  request all  (branch 2 of 2)"))
        #expect(model.canvas.isASCII)
        #expect(model.style(of: "*   1") == .success.bold)
        model.press("2\rH")
        #expect(model.style(of: "*   1") == .success.bold)
        #expect(model.style(of: "* 2") == .failure.bold)
        #expect(model.style(of: "o   3") == .dim)
    }

    @Test func `the wheel scrolls it, and a key brings the present moment back`() {
        var model = model()
        for _ in 0..<40 { model.press("s") }
        model.press("H")
        #expect(model.row(with: "▌● 40") == 21)
        let place = Canvas.Position(row: 12, column: 5)
        for _ in 0..<3 { _ = model.update(.wheel(rows: -3, at: place)) }
        #expect(model.row(with: " ● 31  advance") == 21)
        for _ in 0..<99 { _ = model.update(.wheel(rows: -3, at: place)) }
        #expect(model.row(with: "the start") == 8)
        #expect(model.session.history.depth == 40)
        _ = model.update(.key(.up))
        #expect(model.row(with: "▌● 39") != nil)
        for _ in 0..<99 { _ = model.update(.wheel(rows: 3, at: place)) }
        #expect(model.row(with: " ○ 40") == 21)
    }

    @Test func `a scenario that is opened is in it, and its steps are taken back one after the other`() throws {
        let statements = headless("settings tokens=3\nuser a\nrequest a\nadvance 5\nrequest a x3\n").statements
        let session = try Session(scenario: statements, options: .init(), defaults: .init())
        var model = Model(session: session, size: .standard, glyphs: .unicode)
        #expect(model.row(with: " 0/3") != nil)
        model.press("H")
        #expect(model.line(with: "▌● 3  request a x3")?.hasSuffix("200 and 429  00:00:05") == true)
        #expect(model.row(with: " ● 1  request a ") != nil)
        model.press("uuH")
        #expect(model.row(with: " 2/3") != nil)
        #expect(model.saved == "settings tokens=3 time=1h\nuser a\nrequest a expect 200\n")
    }

    @Test func `where there are very many branches the graph keeps to its part of a narrow window`() {
        var model = model(40, 24)
        for _ in 0..<30 {
            model.press(" s2u")
            model.press("a")
            model.press("u")
        }
        model.press("H")
        #expect(model.rows.allSatisfy { $0.width <= 40 })
        #expect(model.row(with: "request") != nil)
    }
}
