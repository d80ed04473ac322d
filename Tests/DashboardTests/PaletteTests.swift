import Screen
import Simulation
import Testing

@testable import Dashboard

/// The help as one goes through it.
@Suite struct PaletteTests {
    /// The lines of the help that name a key.
    private func told(_ scene: some Scene) -> [String] {
        scene.rows[2..<20].filter { $0.dropFirst().hasPrefix("  ") && !$0.dropFirst(3).hasPrefix(" ") }
    }

    @Test func `what is typed leaves the keys that it is about, by what they do, their names and their headings`() {
        for (text, keys) in [
            ("undo", ["u"]), ("refill", ["n N", "S"]), ("Ctrl-R", ["Ctrl-R"]), ("add-user", ["+"]),
            ("HOUR", ["s m h"]), ("clock", ["s m h", "n N", "v V", "l", "< >"]), ("policies side", ["c"]),
        ] {
            var model = model()
            model.press("?" + text)
            #expect(told(model).count == keys.count, "\(text)")
            for (line, key) in zip(told(model), keys) { #expect(line.dropFirst(3).hasPrefix(key + " "), "\(text)") }
            #expect(model.rows[22] == " find: \(text)")
        }
        var none = model()
        none.press("?xyzzy\r")
        #expect(none.row(with: "no key is about that") != nil)
    }

    @Test func `Enter does what is chosen, as its key would`() {
        for (keys, clock) in [
            ("?hour\r", "01:00:00.000"), ("?minute\r", "00:01:00.000"), ("?on by a sec\r", "00:00:01.000"),
        ] {
            var model = model()
            model.press(keys)
            #expect(model.rows[0].hasSuffix(clock), "\(keys)")
            #expect(model.mode == .users)
        }
        var model = model()
        model.press("?side\r")
        #expect(model.mode == .policies(selected: 0))
        model.press("?branch\r")
        #expect(model.row(with: "no key is about that") != nil)
        model.press("\u{1B}")
        #expect(model.press("?leave\r") == .quit)
    }

    @Test func `up and down choose, and what is chosen is in sight`() {
        var model = model(40, 10)
        model.press("?")
        #expect(model.row(with: "▌  space") != nil)
        for _ in 0..<5 { _ = model.update(.key(.down)) }
        #expect(model.style(of: "m h") == .accent.reversed)
        for _ in 0..<99 { _ = model.update(.key(.down)) }
        #expect(model.row(with: "▌  q") != nil)
        #expect(model.press("\r") == .quit)
        model.press("?")
        for key: Key in [.home, .down, .pageDown, .pageUp, .up] { _ = model.update(.key(key)) }
        #expect(model.row(with: "▌  space") != nil)
        model.press("x")
        #expect(model.update(.key(.backspace)) == nil)
        #expect(model.row(with: "▌  space") != nil)
    }

    @Test func `? closes it where nothing was typed, and else is typed; Esc always closes it`() {
        var model = model()
        model.press("??")
        #expect(model.mode == .users)
        model.press("?help?")
        #expect(model.rows[22] == " find: help?")
        model.press("\u{1B}")
        #expect(model.mode == .users)
        model.press("?")
        _ = model.update(.paste("undo\u{7}"))
        #expect(model.rows[22] == " find: undo")
    }

    @Test func `F1 helps where a text is typed, which is there afterwards`() {
        for (keys, row) in [(":request", " : request"), ("+ann", " new user: ann"), ("/er", " keys with: er")] {
            var model = model()
            model.press(keys)
            _ = model.update(.key(.function(1)))
            #expect(model.row(with: "Requests") != nil)
            _ = model.update(.key(.function(1)))
            #expect(model.rows[22] == row)
            _ = model.update(.key(.function(1)))
            model.press("hour\r")
            #expect(model.rows[0].hasSuffix("01:00:00.000"))
            #expect(model.mode == .users)
        }
    }

    @Test func `F1 helps in a task, too, whose own key for help is another`() {
        var player = player("user a b\ntask \"Ask.\"\nhint \"space\"\nrequest a\nsolved a accepted=1\n")
        player.step(2)
        player.press(":")
        _ = player.update(.key(.function(1)))
        #expect(player.row(with: "Requests") != nil)
        player.press("?hint\u{1B}")
        #expect(player.rows[22] == " :")
        player.press("\u{1B}")
        _ = player.update(.key(.function(1)))
        player.press("one way\r")
        #expect(player.attempt == nil)
    }

    @Test func `F1 helps in a demo, and stops it`() {
        var player = player("user a b\nrequest a\n", manner: .demo)
        _ = player.update(.key(.function(1)))
        #expect(player.row(with: "Playing") != nil)
        #expect(player.untilChange == nil)
        player.press("case after")
        player.press("\u{1B}")
        #expect(player.rows[0].contains("paused"))
    }

    @Test func `Ctrl-L paints anew wherever one is, and changes nothing`() {
        for keys in ["", "?", ":x", "c", "H", "12"] {
            var model = model()
            model.press(keys)
            let picture = model.canvas
            #expect(model.update(.key(.control("l"))) == .repaint)
            #expect(model.canvas == picture)
        }
    }
}
