import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

struct QuestionTests {
    private static let script = """
        settings tokens=1 time=1h
        user a
        request a
        ask "What now?" "200" "429, retry in 1:00:00" answer 2
        request a expect 429
        ask "And then?" "200" "429" answer 1
        advance 1h
        request a expect 200
        """

    @Test func `a question stops the play until a choice is made`() {
        var player = player(Self.script)
        player.playToEnd()
        #expect(player.row(with: "? What now?") != nil)
        #expect(!player.isAtEnd && player.untilChange == nil)
        player.press(" ")
        #expect(player.rows[22].contains("choose 1 to 2"))
        player.press("93")
        #expect(player.row(with: "Your answer") == nil)
        player.press("2")
        #expect(player.row(with: "Your answer: 2  ✓ right") != nil)
    }

    @Test func `then the decision's own reason stands there, before the request is made`() {
        var player = player(Self.script)
        player.playToEnd()
        let reason = "0 of 1 tokens left in the window that opened at 00:00:00"
        #expect(player.row(with: reason) == nil)
        player.press("2")
        #expect(player.row(with: reason) != nil)
        #expect(player.model.simulator.records[0].rejected == 0)
    }

    @Test func `a wrong choice shows the right one, and the score counts first choices`() {
        var player = player(Self.script)
        player.playToEnd()
        player.press("1")
        #expect(player.row(with: "Your answer: 1  ✗ the right one is 2") != nil)
        player.press("2")
        #expect(player.row(with: "Your answer: 1") != nil)
        player.press(" ")
        player.playToEnd()
        player.press("1 ")
        player.playToEnd()
        #expect(player.rows[22].contains("the end · 2 of 2 expectations held · 1 of 2 predicted"))
    }

    @Test func `what comes is not shown before it is predicted`() {
        var player = player(Self.script)
        player.playToEnd()
        #expect(player.row(with: "expect 429") == nil)
    }

    @Test func `a demo answers by itself, starts over, and is played on by whoever presses a key`() {
        var player = player(Self.script, manner: .demo)
        var answered = 0
        var ends = 0
        for _ in 0..<1000 where ends < 2 {
            guard let wait = player.untilChange else { break }
            player.elapse(wait)
            if player.row(with: "The answer: ") != nil { answered += 1 }
            if player.isAtEnd { ends += 1 }
        }
        #expect(ends == 2)
        #expect(answered >= 2)
        let position = player.position
        _ = player.update(.key(.left))
        #expect(player.position == position - 1)
        #expect(player.untilChange == nil)
    }

    @Test func `on a small window the question has the screen, and the answer's reason is seen`() {
        var player = player(Self.script, columns: 40, rows: 10)
        player.playToEnd()
        #expect(player.row(with: "? What now?") != nil)
        #expect(player.row(with: "2  429, retry in 1:00:00") != nil)
        player.press("1")
        #expect(player.row(with: "✗ the right one is 2") != nil)
        #expect(player.row(with: "1:00:00") != nil)
    }

    @Test func `the first Space stops a demo, and the next one lets it play`() {
        for position in [1, 4] {
            var player = player(Self.script, manner: .demo)
            while player.position < position, let wait = player.untilChange { player.elapse(wait) }
            player.press(" ")
            #expect(player.position == position)
            #expect(player.untilChange == nil)
            player.press("2 ")
            #expect(player.untilChange != nil)
        }
    }
}
