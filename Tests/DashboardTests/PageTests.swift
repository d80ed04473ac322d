import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

/// Texts that are longer than their room, above all in the smallest window.
@Suite struct PageTests {
    private static func page(_ count: Int, rows: Int = 4, isAlone: Bool = false, start: Int = 0, scrolled: Int? = nil)
        -> Page
    {
        let lines = (0..<count).map { Line(parts: [("line \($0)", 1, .plain)]) }
        return Page(lines, rows: 2..<2 + rows, isAlone: isAlone, start: start, scrolled: scrolled)
    }

    /// All that a scene shows from its start to its end, by a key that scrolls on and one that scrolls back.
    private func read(_ scene: some Scene, _ back: Key, _ on: Key) -> String {
        var scene = scene
        _ = press(back, in: &scene)
        return press(on, in: &scene).map(\.text).joined(separator: "\n")
    }

    /// Presses a key until it changes nothing, and gives all that was seen.
    private func press(_ key: Key, in scene: inout some Scene) -> [Canvas] {
        var seen = [scene.canvas]
        repeat {
            _ = scene.update(.key(key))
            seen.append(scene.canvas)
        } while seen[seen.count - 1] != seen[seen.count - 2]
        return seen
    }

    private func words(_ text: String) -> Set<Substring> {
        Set(text.split { " \n·".contains($0) })
    }

    @Test func `a page goes on by its rows but one, and no further than its ends`() {
        #expect(Self.page(9).top(after: .pageDown) == 3)
        #expect(Self.page(9, scrolled: 3).top(after: .pageDown) == 5)
        #expect(Self.page(9, scrolled: 5).top(after: .pageUp) == 2)
        #expect(Self.page(9, scrolled: 2).top(after: .pageUp) == 0)
        #expect(Self.page(9, rows: 1).top(after: .pageDown) == 1)
        #expect(Self.page(9, scrolled: 99).top == 5)
        #expect(Self.page(9, start: 4).top == 4)
        #expect(Self.page(9, start: 99).top == 5)
    }

    @Test func `the arrows scroll it where it stands alone, and are the users' elsewhere`() {
        #expect(Self.page(9, isAlone: true).top(after: .down) == 1)
        #expect(Self.page(9, isAlone: true, scrolled: 2).top(after: .up) == 1)
        #expect(Self.page(9, isAlone: true).top(after: .last) == 5)
        #expect(Self.page(9, isAlone: true, scrolled: 2).top(after: .first) == 0)
        for action: Action in [.up, .down, .first, .last, .request] {
            #expect(Self.page(9).top(after: action) == nil)
        }
    }

    @Test func `where all of it is shown, nothing scrolls it and nothing says so`() {
        #expect(Self.page(4, isAlone: true).top(after: .pageDown) == nil)
        #expect(Self.page(4).hint(Keys()[.simulator]) == nil)
        #expect(Self.page(9).hint(Keys()[.simulator])?.meaning == "more")
        #expect(Self.page(9, scrolled: 5).hint(Keys()[.simulator])?.keys == "PgUp")
    }

    @Test(arguments: BuiltInScenario.all.map(\.name))
    func `in the smallest window all of every caption, question and task can be read`(name: String) throws {
        let script = String(decoding: try #require(BuiltInScenario.named(name)).source, as: UTF8.self)
        var player = player(script, columns: 40, rows: 10)
        player.press(" ")
        while !player.isAtEnd {
            player.step(1)
            switch player.last {
            case .say(let text): #expect(words(read(player, .pageUp, .pageDown)).isSuperset(of: words(text)))
            case .task(let text):
                player.press("???")
                #expect(words(read(player, .pageUp, .pageDown)).isSuperset(of: words(text)))
                player.press("!")
            case .ask(let question):
                let asked = words((question.choices + [question.text]).joined(separator: " "))
                #expect(words(read(player, .up, .down)).isSuperset(of: asked))
                switch question.answer {
                case .choice(let choice, _): player.press("\(choice)")
                case .count(let count): player.press("\(count)\r")
                case .duration(let duration): player.press("\(duration.components.seconds)\r")
                }
                #expect(player.row(with: "right") != nil)
                let told = words((player.reason ?? "") + " " + question.text)
                #expect(words(read(player, .up, .down)).isSuperset(of: told))
            default: break
            }
        }
    }

    @Test func `in the smallest window all of the help can be read`() {
        var model = model(40, 10)
        model.press("?")
        let text = words(read(model, .up, .down))
        for group in KeyMode.simulator.groups { #expect(text.isSuperset(of: words(group.meaning))) }
        #expect(text.contains("half") && text.contains("number."))
    }

    @Test func `in the smallest window all of a reason can be read, below the selected user`() {
        var model = model(40, 10, users: ["a", "b", "c"])
        model.press("j100 1 e")
        #expect(model.line(with: "0/100")?.hasPrefix("▌ b") == true)
        #expect(model.rows[9].hasPrefix(" PgDn more"))
        let text = words(read(model, .pageUp, .pageDown))
        for word in ["why", "refused", "1:00:00", "RateLimit:", "\"fixed-window\";r=0;t=3600"] {
            #expect(text.contains(word[...]), "\(word)")
        }
        model.press("j")
        #expect(model.line(with: "▌ c")?.contains("100/100") == true)
        #expect(model.rows[9].hasPrefix(" space request"))
    }

    @Test func `in a task, too, e tells why and t shows the answers over time`() {
        var player = player("settings tokens=3\nuser a\nrequest a\ntask \"Go on.\"\nrequest a\nsolved a tokens=1\n")
        player.step(4)
        player.press("e")
        #expect(player.row(with: "why 200 at 00:00:00") != nil)
        player.press("t")
        #expect(player.row(with: "a, over 7:30") != nil)
        #expect(player.row(with: "Task: Go on.") != nil)
        player.press("  ")
        #expect(player.row(with: "a, over 7:30") == nil)
    }

    @Test func `the mouse means what is seen, where the users gave way to a text`() {
        let long = String(repeating: "a caption ", count: 12)
        let script = "user a b c\nsay \"\(long)\"\nask \"\(long)\" \"x\" \"y\" answer 1\nrequest a\n"
        var player = player(script, columns: 40, rows: 10)
        player.step(2)
        player.press("j")
        #expect(player.rows[2].hasPrefix("▌ b"))
        _ = player.update(.click(Canvas.Position(row: 2, column: 5)))
        #expect(player.rows[2].hasPrefix("▌ b"))
        player.step(1)
        // One line of the users stays over the question.
        #expect(player.rows[2].hasPrefix("▌ b"))
        #expect(player.rows[4].hasPrefix(" ? a caption"))
        _ = player.update(.wheel(rows: 1, at: Canvas.Position(row: 5, column: 5)))
        #expect(player.rows[4].hasPrefix("   "))
        _ = player.update(.click(Canvas.Position(row: 4, column: 5)))
        #expect(player.model.selected == 1)
    }

    @Test func `that a lesson goes on where it was left is told whole in the smallest window`() {
        var player = player("user a\nask \"q\" \"x\" \"y\" answer 1\nrequest a\n", columns: 40, rows: 10)
        player.resume(after: [.answered(place: 1, .chose(1))], next: nil)
        #expect(player.rows[8] == " going on where you left; { goes back")
    }

    @Test func `what is told goes on above where it is longer than a line, and hides no more than it must`() {
        var model = model(40, 10)
        model.press("9999999a")
        #expect(
            model.rows[6...8].joined()
                == " 19,999,998 requests are too many for one key, which makes 10,000,000 at most")
        #expect(model.style(of: "19,999,998") == .failure.bold)
        model.press("\u{1B}")
        #expect(model.rows[6...8].joined() == "")
    }

    @Test func `a text is broken between words, and a word that is longer than a line within`() {
        #expect("one two three".wrapped(in: 7) == ["one two", "three"])
        #expect("see a/very/long/path of it".wrapped(in: 9) == ["see", "a/very/lo", "ng/path", "of it"])
        #expect("日本語 x".wrapped(in: 5) == ["日本", "語 x"])
        #expect("a\n\nb".wrapped(in: 3) == ["a", "", "b"])
        #expect("ab".wrapped(in: 0) == ["a", "b"])
        #expect("one two three".wrapped(first: 3, others: 9) == ["one", "two three"])
    }
}
