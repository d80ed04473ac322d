import Screen
import Testing

@testable import Dashboard

/// `y`, which asks the terminal to copy.
struct CopyingTests {
    @Test func `the session is copied as the scenario that w saves`() throws {
        var model = model()
        model.press("3 ")
        let script = """
            settings tokens=100 time=1h
            user user001 user002
            request user001 x3 expect 200

            """
        #expect(try model.press("y") == .copy(#require(ClipboardText(script))))
        #expect(model.rows[22] == " asked the terminal to copy the scenario")
        for view in ["c", "H"] {
            model.press(view)
            #expect(try model.press("y") == .copy(#require(ClipboardText(script))))
            model.press(view)
        }
    }

    @Test func `where a reason is read, that is copied, however narrow the window is`() throws {
        var model = model(40, 10)
        model.press("e")
        #expect(try model.press("y") == .copy(#require(ClipboardText(model.session.script))), "there is no reason yet")
        model.press("101 y")
        let reason = """
            why 429 at 00:00:00
            0 of 100 tokens left in the window that opened at 00:00:00, so one is refused until it ends in 1:00:00

            HTTP/1.1 429 Too Many Requests
            Retry-After: 3600
            RateLimit-Policy: "fixed-window";q=100;w=3600
            RateLimit: "fixed-window";r=0;t=3600

            """
        #expect(try model.press("y") == .copy(#require(ClipboardText(reason))))
        #expect(model.canvas.text.contains("asked the terminal to copy the reason"))
        model.press("H")
        #expect(try model.press("y") == .copy(#require(ClipboardText(model.session.script))), "it is not seen")
    }

    @Test func `what terminals would not take is not asked for`() {
        var model = model(users: (1...7500).map { "user-\($0 + 10_000)" })
        #expect(model.press("y") == nil)
        #expect(model.rows[22] == " the scenario is too long: terminals copy 74,994 bytes at most")
    }

    @Test func `while a scenario is watched, what was played of it is copied, or the reason`() throws {
        var player = player("user a\nrequest a x2\nrequest a\n")
        player.step(2)
        let script = "settings tokens=100 time=1h\nuser a\nrequest a x2 expect 200\n"
        #expect(try player.press("y") == .copy(#require(ClipboardText(script))))
        #expect(player.rows[22] == " asked the terminal to copy the scenario")
        player.press("ey")
        #expect(player.rows[22] == " asked the terminal to copy the reason")
    }

    @Test func `in a task, too, it is copied`() throws {
        var player = player("user a\ntask \"Ask.\"\nrequest a x2\nsolved a accepted=2\n")
        player.step(2)
        player.press(" ")
        #expect(try player.press("y") == .copy(#require(ClipboardText(player.model.session.script))))
    }
}
