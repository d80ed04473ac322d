import Screen
import Simulation
import ScenarioLanguage
import Testing

@testable import Dashboard

struct KeyFileTests {
    /// A simulator with the keys that a file wants.
    private func model(_ lines: String...) throws -> Model {
        let session = Session(options: .init(), defaults: .init(), start: [.user(["user001", "user002"])])
        let keys = try Keys(lines: lines)
        return Model(session: session, size: Size(columns: 80, rows: 24), glyphs: .unicode, keyMap: keys.simulator)
    }

    private func errors(_ lines: String...) -> [String] {
        do throws(Diagnostics) {
            _ = try Keys(lines: lines)
            return []
        } catch {
            return error.all.map { "\($0.line):\($0.column) \($0.text)" }
        }
    }

    @Test func `an action has the keys of its line and no others`() throws {
        var model = try model("# mine", "", "request x Enter", "  minute   M")
        model.press("x\r ")
        #expect(model.row(with: " 98/100") != nil)
        model.press("3M")
        #expect(model.rows[0].contains("00:03:00"))
        model.press("m")
        #expect(model.rows[0].contains("00:03:00"))
    }

    @Test func `the bottom line and the help name them`() throws {
        var model = try model("request x", "quit Q", "help F")
        #expect(model.rows[23].hasPrefix(" x request"))
        #expect(model.rows[23].hasSuffix("F help  Q quit"))
        model.press("F")
        #expect(model.line(with: "one from the selected user")?.hasPrefix("   x ") == true)
        #expect(model.press("Q") == .quit)
    }

    @Test func `a key that is given away does nothing else any more`() throws {
        var model = try model("save s")
        #expect(model.press("w") == nil)
        guard case .save = model.press("s") else {
            Issue.record("s does not save")
            return
        }
        #expect(model.rows[0].contains("00:00:00.000"))
    }

    @Test func `an action without a key is left out of the bottom line`() throws {
        #expect(try model("request").rows[23].hasPrefix(" a all"))
    }

    @Test func `the file that lists all keys changes nothing`() throws {
        let lines = Keys().text.split(separator: "\n").map(String.init)
        #expect(lines.count == Action.allCases.count)
        #expect(try Keys(lines: lines).text == Keys().text)
    }

    @Test func `all that is wrong is told with its place`() {
        let found = errors("request  1", "reqest x", "save x", "sort x", "quit", "up Ctrl-Z", "down Hyper-x")
        #expect(
            found.map { $0.prefix(while: { $0 != "," }) } == [
                "1:10 found `1`", "2:1 found `reqest`", "4:6 found `x` for `sort` and `save`",
                "5:5 found no key to quit", "6:4 found `Ctrl-Z`", "7:6 found `Hyper-x`",
            ])
        #expect(found[1].hasSuffix("did you mean `request`?"))
    }

    @Test func `keys of the player may be those of the simulator`() {
        #expect(errors("pause p", "next-policy p") == [])
        #expect(errors("pause p", "step-back p").count == 1)
    }

    @Test func `a click selects the user under it, and the wheel goes up and down`() {
        var model = DashboardTests.model()
        _ = model.update(.click(Canvas.Position(row: 5, column: 40)))
        #expect(model.selected == 1)
        _ = model.update(.click(Canvas.Position(row: 2, column: 3)))
        #expect(model.selected == 0)
        _ = model.update(.wheel(1))
        #expect(model.selected == 1)
        _ = model.update(.wheel(-1))
        #expect(model.selected == 0)
        for row in [0, 1, 7, 23, 99, -1] { _ = model.update(.click(Canvas.Position(row: row, column: 0))) }
        #expect(model.selected == 0)
    }
}
