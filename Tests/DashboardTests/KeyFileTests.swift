import Screen
import Simulation
import Practice
import ScenarioLanguage
import Testing

@testable import Dashboard

struct KeyFileTests {
    /// A simulator with the keys that a file wants.
    private func model(_ lines: String...) throws -> Model {
        let session = Session(options: .init(), defaults: .init(), start: [.user(["user001", "user002"])])
        let keys = try Keys(lines: lines)
        return Model(session: session, size: Size(columns: 80, rows: 24), glyphs: .unicode, keys: keys)
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
        #expect(model.line(with: "one from the selected user")?.hasPrefix("▌  x ") == true)
        #expect(model.press("F") == nil)
        #expect(model.press("Q") == .quit)
    }

    @Test func `a key that is given away does nothing else any more`() throws {
        var model = try model("save s")
        #expect(model.press("w") == nil)
        guard case .chooseName = model.press("s") else {
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

    @Test(
        arguments: [
            ("H", "Backspace"), ("h", "Backspace"), ("I", "Tab"), ("J", "Enter"), ("M", "Enter"), ("m", "Enter"),
        ])
    func `a key that arrives as another is an error that names the other`(letter: String, other: String) {
        let message = "found `Ctrl-\(letter)`, which terminals send for `\(other)`, expected `\(other)` or another key"
        #expect(errors("save Ctrl-\(letter)") == ["1:6 \(message)"])
        #expect(errors("save Ctrl-R", "sort \(other)") == [])
    }

    @Test(arguments: ["👍🏽", "\u{1B}", "\u{7F}", "\u{9B}", "Ctrl-1", "Ctrl-[", "F0", "F13", "Ctrl-é", "x\u{301}"])
    func `what no key sends is an error`(name: String) {
        let found = errors("save \(name)")
        #expect(found.count == 1)
        #expect(
            found.first?.hasSuffix(
                "expected a key: a character but a digit, `space`, `Ctrl-R`, `Enter`, `Up`, `PgDn`, `F2`") == true)
    }

    @Test func `every name of a key can be read, and is that key's`() throws {
        let named: [Key] = [
            .enter, .tab, .backtab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
            .character(" "), .character("é"), .character("漢"), .character("👍"),
        ]
        let controls = "abcdefgklnopqrstuvwxy".map { Key.control($0) }
        for key in named + controls + (1...12).map({ .function($0) }) {
            var model = try model("save \(key.name)")
            guard case .chooseName = model.update(.key(key)) else {
                Issue.record("\(key.name) does not save")
                continue
            }
        }
    }

    @Test func `a file that leaves no key to quit is an error where it takes the last one`() {
        let message = "found no key left for `quit`, expected a line `quit` with one of its own"
        #expect(errors("save q", "request x  Ctrl-C") == ["2:12 \(message)"])
        #expect(errors("request Ctrl-C q") == ["1:16 \(message)"])
        // In the player alone, too.
        #expect(errors("pause q Ctrl-C") == ["1:9 \(message)"])
        #expect(errors("request q Ctrl-C", "quit Q") == [])
        #expect(errors("quit Q", "request q Ctrl-C") == [])
        #expect(errors("save q") == [])
    }

    @Test func `the player's bottom line and help name its rebound keys, also those of a task`() throws {
        let keys = try Keys(lines: [
            "help F1", "hint F2", "pause x", "quit Q Ctrl-C", "start-over R", "solution W", "next-case ]",
        ])
        let session = Session(options: .init(), defaults: .init(), start: [])
        var player = Player(
            Lesson(name: "script", statements: headless("user a\nsay \"A\"\nrequest a\n").statements), session: session,
            size: Size(columns: 80, rows: 30), glyphs: .unicode, keys: keys)
        player.press("x")
        #expect(player.rows[29].contains("x play"))
        #expect(player.rows[29].hasSuffix("Q quit"))
        _ = player.update(.key(.function(1)))
        #expect(player.line(with: "play, pause")?.hasPrefix("   x ") == true)
        #expect(player.line(with: "the case before")?.hasPrefix("   { ] ") == true)
        #expect(player.line(with: "leave")?.hasPrefix("   Q Ctrl-C ") == true)
        #expect(player.line(with: "show or hide this help")?.hasPrefix("   F1 ") == true)
        for text in ["F2 gives a hint", "W shows one way", "R goes back"] {
            #expect(player.canvas.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(text))
        }
        _ = player.update(.key(.function(1)))
        #expect(player.press("Q") == .quit)
    }
}
