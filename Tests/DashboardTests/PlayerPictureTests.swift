import ScenarioLanguage
import Screen
import SeededRandom
import Simulation
import Testing

@testable import Dashboard

struct PlayerPictureTests {
    private static let script = """
        settings tokens=3 time=1h
        user a b
        case "one: the bucket"
        say "Three requests fit. \\"Not one more.\\""
        request all x3 expect 200
        ask "And the fourth?" "200" "429" "\(String(repeating: "a long choice ", count: 20))" answer 2
        request a expect 429
        task "Bring b back to three tokens."
        advance to refill
        solved b tokens=3
        """

    @Test func `every key at every size leaves a picture of that size`() {
        var random = Seeded(7)
        let keys = Array(" 123?!{}<>fejkgGnNa:r\u{1B}\r")
        for glyphs in [Glyphs.unicode, .ascii] {
            var player = player(Self.script, glyphs: glyphs)
            for _ in 0..<3000 {
                let size = Size(
                    columns: .random(in: 1...300, using: &random), rows: .random(in: 1...100, using: &random))
                _ = player.update(.resize(Bool.random(using: &random) ? size : Size(columns: 80, rows: 24)))
                player.press(String(keys.randomElement(using: &random) ?? " "))
                if let wait = player.untilChange { player.elapse(wait) }
                #expect(player.canvas.size == player.model.size)
            }
        }
    }

    @Test func `a caption stands out over the statements and what came of them`() throws {
        var player = player(Self.script)
        player.step(5)
        let caption = try #require(player.row(with: "Three requests fit. \"Not one more.\""))
        let statement = try #require(player.row(with: "request all x3 expect 200"))
        #expect(caption < statement)
        #expect(player.line(with: "request all x3 expect 200")?.hasSuffix("✓") == true)
        #expect(player.rows[statement + 1].contains("Successful request on 00:00:00"))
        #expect(player.rows[statement + 1].hasSuffix("× 3"))
    }

    @Test func `the help names the player's keys`() {
        var player = player(Self.script)
        player.press("?")
        for key in ["space", "Left Right", "{ }", "f", "< >", "e"] {
            #expect(player.rows.contains { $0.dropFirst().hasPrefix("  \(key) ") }, "\(key)")
        }
        #expect(player.untilChange == nil)
        player.press("?")
        #expect(player.untilChange != nil)
    }

    @Test func `a recording shows each picture that the player shows, with a marker at each case`() {
        let frames = Array(Recording(of: player(Self.script, manner: .demo)))
        #expect(frames.compactMap(\.heading) == ["one: the bucket"])
        #expect(frames.first?.delay == .zero)
        #expect(frames.dropFirst(2).allSatisfy { $0.delay > .zero })
        let shown = frames.last?.canvas.text ?? ""
        #expect(shown.contains("the end · 3 of 3 expectations held"))
    }

    @Test func `the start shows the limit and the users that the scenario begins with`() {
        let script = "case one\nsettings tokens=7 time=1m policy=gcra\nuser ann bob\nrequest ann\n"
        var player = player(script)
        #expect(player.rows[0].contains("7 tokens per 1 "))
        #expect(player.rows[0].contains("gcra"))
        #expect(player.row(with: "ann") != nil)
        #expect(player.position == 0)
        let start = player.rows[2...20]
        player.step(4)
        player.press("{")
        _ = player.update(.key(.left))
        _ = player.update(.key(.left))
        #expect(player.position == 0)
        #expect(player.row(with: " 7/7") != nil)
        #expect(player.rows[2...20] == start)
        let recorded = Recording(of: DashboardTests.player(script, manner: .demo)).first { _ in true }
        #expect(recorded?.canvas.text.contains("ann") == true)
    }
}
