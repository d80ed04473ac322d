import Practice
import RateLimiter
import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

/// What becomes of a text, a list and a number while other things happen.
@Suite struct ReadingTests {
    private let long = "A caption that is longer than the smallest window can show at once. "

    @Test func `another text is read from its beginning`() {
        var small = model(40, 10)
        small.press("101ae")
        for key in [Key.character("j"), .character("m"), .character("k")] {
            _ = small.update(.key(.pageDown))
            #expect(small.row(with: "why ") == nil)
            _ = small.update(.key(key))
            if key == .character("m") { small.press("a") }
            #expect(small.row(with: "why ") != nil)
        }
        var policies = model(80, 14)
        policies.press("101ac")
        for _ in 0..<9 { _ = policies.update(.key(.pageDown)) }
        #expect(policies.row(with: " The first success opens") == nil)
        policies.press("jk")
        #expect(policies.row(with: " The first success opens") != nil)
    }

    @Test func `a number that was typed is gone with a key that scrolls`() {
        var model = model(40, 10)
        model.press("ae3")
        _ = model.update(.key(.pageDown))
        model.press("s")
        #expect(model.simulator.now == Instant(nanoseconds: 1_000_000_000))
    }

    @Test func `where no user is shown the timeline does not take the room of the line that says so`() {
        var model = model(40, 10)
        model.press("/zzz\rt")
        #expect(model.row(with: "no such key") != nil)
    }

    @Test func `a list stands as it was after the timeline stood over it`() {
        var model = model(40, 10, users: (1...20).map { "u\($0)" })
        model.press("jj")
        let before = model.rows
        model.press("tt")
        #expect(model.rows == before)
    }

    @Test func `rejections and the wait never touch, however many there are`() {
        var model = model(60, 14)
        model.press(":request user001 x20000\rSSSS")
        #expect(model.line(with: "▌ user001")?.hasSuffix("  19900 rejected  429 1:00:00") == true)
    }

    @Test func `the wheel does nothing in a window that is too small`() throws {
        let script = "user a\nask \"What?\" \"this\" \"that\" answer 1\nrequest a\nsay \"\(long)\"\n"
        for steps in 0..<4 {
            var watched = player(script)
            for _ in 0..<steps { _ = watched.update(.key(.right)) }
            for rows in 1..<10 {
                _ = watched.update(.resize(Size(columns: 80, rows: rows)))
                #expect(watched.update(.wheel(rows: 1, at: Canvas.Position(row: 2, column: 0))) == nil)
            }
        }
        var drill = DrillScene(Trainer(.gcra, seed: 1), size: Size(columns: 40, rows: 2), glyphs: .ascii)
        #expect(drill.update(.wheel(rows: -1, at: Canvas.Position(row: 0, column: 0))) == nil)
    }

    @Test func `a key that scrolls takes a demo over, too`() {
        var demo = player(
            "user a\nsay \"\(String(repeating: long, count: 9))\"\nrequest a\n", columns: 40, rows: 10, manner: .demo)
        while demo.row(with: "A caption") == nil { demo.elapse(.milliseconds(500)) }
        _ = demo.update(.key(.pageDown))
        #expect(demo.manner == .watch)
        #expect(demo.window.scrolled != nil)
    }

    @Test func `a suggestion is accepted by a key that moves nothing`() {
        var model = model()
        model.press("/user\r/")
        _ = model.update(.key(.down))
        model.press("002")
        #expect(model.row(with: "keys with: user002") != nil)
        model.press("\r+")
        _ = model.update(.key(.up))
        model.press("x")
        #expect(model.row(with: "new user: user003x") != nil)
    }

    @Test func `a paste after a solved task opens nothing`() {
        var solved = player("user a\ntask \"Ask.\"\nrequest a\nsolved a accepted=1\n")
        while solved.attempt == nil { _ = solved.update(.key(.right)) }
        solved.press(" ")
        #expect(solved.attempt?.isSolved == true)
        _ = solved.update(.paste("request a"))
        #expect(!solved.model.mode.isTyping)
    }
}
