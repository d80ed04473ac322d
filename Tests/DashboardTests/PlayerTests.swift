import Practice
import RateLimiter
import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

struct PlayerTests {
    @Test(arguments: BuiltInScenario.all.map(\.name))
    func `what plays by itself ends as the replay does`(name: String) throws {
        let script = String(decoding: try #require(BuiltInScenario.named(name)).source, as: UTF8.self)
        var player = player(script)
        while !player.isAtEnd {
            player.playToEnd()
            if let question = player.question { player.press(question.rightKeys + " ") }
            if player.attempt != nil { player.press("!") }
        }
        let runner = headless(script)
        #expect(player.isAtEnd)
        #expect(player.model.simulator.now == runner.simulator.now)
        #expect(player.model.simulator.records.map(\.accepted) == runner.simulator.records.map(\.accepted))
        #expect(player.model.simulator.records.map(\.rejected) == runner.simulator.records.map(\.rejected))
        #expect(player.tally == (runner.summary.expectations, 0))
        let held = runner.summary.expectations
        #expect(player.rows[22].contains("the end · \(held) of \(held) expectations held"))
    }

    @Test func `a demo of nothing stands still for as long as its end takes to read`() throws {
        let session = Session(options: .init(), defaults: .init(), start: [])
        var player = Player(
            Lesson(name: "empty", statements: []), session: session, size: .standard, glyphs: .unicode, manner: .demo)
        for _ in 0..<3 {
            let wait = try #require(player.untilChange)
            #expect(wait > .seconds(1))
            player.elapse(wait)
        }
    }

    @Test func `an expectation that fails is marked with what came`() {
        var player = player("user a\nrequest a expect 429\nexpect a accepted=1\n")
        player.playToEnd()
        #expect(player.line(with: "request a expect 429")?.hasSuffix("✗") == true)
        #expect(player.row(with: "expected 429, got 200") != nil)
        #expect(player.line(with: "expect a accepted=1")?.hasSuffix("✓") == true)
        #expect(player.rows[22].contains("the end · 1 of 2 expectations held"))
    }

    @Test func `the user that a statement is about is selected, though another's key looks alike`() {
        var player = player("user \u{E9} e\u{301}\nrequest e\u{301}\nrequest \u{E9}\n")
        player.step(2)
        #expect(player.model.selected == 1)
        player.step(1)
        #expect(player.model.selected == 0)
    }

    @Test func `a clock that moves is shown on its way, and requests as they come`() {
        var player = player("user a\nrequest a x11 every 1m expect 200\n")
        player.step(2)
        #expect(player.row(with: "89/100") != nil)
        player.press("{")
        player.step(1)
        // At 600 times real time, half of the ten minutes take half a second.
        player.elapse(.milliseconds(200 + 500))
        #expect(player.rows[0].hasSuffix("▶ 600×  00:05:00"))
        #expect(player.row(with: "94/100") != nil)
        player.elapse(.milliseconds(500))
        #expect(player.row(with: "89/100") != nil)
        #expect(player.rows[0].contains("00:10:00"))
    }

    @Test func `space pauses, and a paused player waits for a key`() {
        var player = player(Self.cases)
        #expect(player.untilChange != nil)
        player.press(" ")
        #expect(player.untilChange == nil)
        #expect(player.rows[0].contains("paused"))
        let position = player.position
        player.elapse(.seconds(100))
        #expect(player.position == position)
        player.press(" ")
        player.playToEnd()
        #expect(player.isAtEnd && player.untilChange == nil)
    }

    @Test func `steps back and forward lead through the same states`() {
        var player = player(Self.cases)
        var tokens: [Int] = []
        while !player.isAtEnd {
            player.step(1)
            tokens.append(player.tokens)
        }
        for expected in tokens.dropLast().reversed() {
            _ = player.update(.key(.left))
            #expect(player.tokens == expected)
        }
        for expected in tokens.dropFirst() {
            player.step(1)
            #expect(player.tokens == expected)
        }
    }

    @Test func `cases and errors are gone to by keys`() {
        var player = player(Self.cases)
        player.press("}")
        #expect(player.rows[0].contains("case 1 of 3"))
        player.press("}}")
        #expect(player.rows[0].contains("case 3 of 3"))
        player.press("{")
        #expect(player.rows[0].contains("case 2 of 3"))
        player.press("f")
        #expect(player.row(with: "Try again in") != nil)
        #expect(player.rows[0].contains("case 3 of 3"))
        player.press("f")
        #expect(player.rows[22].contains("no error 429 from here on"))
        player.press("}")
        #expect(player.isAtEnd)
        player.press("{{{{")
        #expect(player.position == 0)
    }

    @Test func `speed changes how fast the clock goes`() {
        var player = player("user a\nadvance 1h\nrequest a\n")
        player.step(1)
        let waits: [Duration] = ["<", "<", "<", ">>>>"].map { keys in
            player.press(keys)
            return player.pace.time(ofMove: .seconds(60))
        }
        #expect(waits == [.seconds(1), .seconds(5), .seconds(5), .seconds(60) / 3600])
    }

    @Test func `it wakes no more than 30 times a second`() {
        var player = player("user a\nadvance 1h\nrequest a x100 every 1s\nadvance 1s\nrequest a\n")
        player.press(">")
        while let wait = player.untilChange {
            let position = player.position
            player.elapse(wait)
            #expect(wait >= .milliseconds(33) || player.position > position)
        }
        #expect(player.isAtEnd)
    }

    private static let cases = """
        settings tokens=3 time=1h
        user a
        case one
        request a
        case two
        request a x2
        advance 10m
        case three
        request a
        advance to refill
        request a
        """
}
