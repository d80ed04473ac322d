import Practice
import Screen
import Simulation
import Testing

@testable import Dashboard

/// Captions, which are read while what they are about goes on.
@Suite struct CaptionTests {
    private func story() throws -> Player {
        let source = try #require(BuiltInScenario.named("story")).source
        return player(String(decoding: source, as: UTF8.self), manner: .demo)
    }

    @Test func `in a demo something moves within a second`() throws {
        var clock = Duration.zero
        for frame in Recording(of: try story()) {
            clock += frame.delay
            if frame.canvas.text.contains(" 99/100") { break }
        }
        #expect(clock <= .seconds(1))
    }

    @Test func `each caption stays for as long as it takes to read, over what is played`() throws {
        var shown: [String: Duration] = [:]
        var moving: Set<String> = []
        var player = try story()
        var texts: [String] = []
        for statement in player.statements { if case .say(let text) = statement { texts.append(text) } }
        let start = { (text: String) in String(text.prefix(40)) }
        while !player.isAtEnd, let wait = player.untilChange {
            let (before, position) = (player.canvas.text, player.position)
            player.elapse(wait)
            for text in texts where before.contains(start(text)) {
                shown[text, default: .zero] += wait
                if player.position > position { moving.insert(text) }
            }
        }
        for text in texts.dropLast() {
            #expect(shown[text] ?? .zero >= Pace.reading(text), "\(text)")
            #expect(moving.contains(text), "\(text)")
        }
    }

    @Test func `Enter goes on at once, and a demo stays one`() throws {
        let script = "user a\nsay \"\(String(repeating: "long ", count: 40))\"\nsay \"short\"\nrequest a\n"
        var demo = player(script, manner: .demo)
        demo.elapse(.milliseconds(200 + 500))
        #expect(demo.position == 2)
        _ = demo.update(.key(.enter))
        #expect(demo.row(with: " short") != nil)
        #expect(demo.manner == .demo && demo.untilChange != nil)
        var asking = player("user a\nask \"q\" \"x\" \"y\" answer 2\nrequest a\n", manner: .demo)
        asking.elapse(.milliseconds(200))
        #expect(asking.row(with: "The answer: 2") == nil)
        _ = asking.update(.key(.enter))
        #expect(asking.row(with: "The answer: 2") != nil)
        _ = asking.update(.key(.enter))
        #expect(asking.position == 3)
    }

    @Test func `where someone watches, Enter waits for an answer as space does`() {
        var player = player("user a\nask \"q\" \"x\" \"y\" answer 2\nrequest a\n")
        player.step(2)
        _ = player.update(.key(.enter))
        #expect(player.rows[22] == " choose 1 to 2")
        player.press("2")
        _ = player.update(.key(.enter))
        #expect(player.position == 3)
    }

    @Test func `T leaves for a session of one's own, from the moment that is shown`() {
        for manner in [Player.Manner.watch, .demo] {
            var player = player("user a\nrequest a\nrequest a\n", manner: manner)
            player.playNext()
            player.playNext()
            #expect(player.press("T") == .quit)
            #expect(player.sequel == .takeOver)
            #expect(player.position == 2)
        }
    }
}
