import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

struct TaskTests {
    private static let script = """
        settings tokens=3 time=1h
        user a
        request a x3
        task "Get a one token less than a full bucket."
        advance to refill a
        request a
        solved a tokens=2
        advance 30m
        expect a refill=30m accepted=4
        """

    private func trying() -> Player {
        var player = player(Self.script)
        player.playToEnd()
        return player
    }

    @Test func `the simulator's keys act until the task is solved`() {
        var player = trying()
        #expect(player.row(with: "Task: Get a one token less") != nil)
        #expect(player.rows[23].hasSuffix("? hint  ! show me  q quit"))
        #expect(player.rows[23].contains("r restart"))
        #expect(player.row(with: "A number before a key repeats it: 3 space asks three times.") != nil)
        player.press("59m")
        #expect(player.row(with: "✓ solved") == nil)
        player.press("1m ")
        #expect(player.row(with: "✓ solved with 6 keys; 2 would do") != nil)
    }

    @Test func `it goes on from where the scenario's own statements lead`() {
        var player = trying()
        player.press("1hm ")
        #expect(player.model.simulator.now == .init(nanoseconds: 3_660_000_000_000))
        player.press(" ")
        player.playToEnd()
        #expect(player.model.simulator.now == .init(nanoseconds: 5_400_000_000_000))
        #expect(player.rows[22].contains("3 of 3 expectations held · 1 of 1 tasks solved"))
    }

    @Test func `hints tell what has to hold, and then one way, a statement at a time`() {
        var player = trying()
        player.press("?")
        #expect(player.row(with: "it has to hold: a tokens=2") != nil)
        #expect(player.row(with: "one way: n") == nil)
        player.press("?")
        #expect(player.row(with: "one way: n") != nil)
        player.press("?")
        #expect(player.row(with: "one way: space") != nil)
        player.press("?")
        #expect(player.rows[22].contains("that was the last hint: ! shows one way"))
    }

    @Test func `the solution is played on request`() {
        var player = trying()
        player.press("m!")
        player.playToEnd()
        #expect(player.isAtEnd)
        #expect(player.rows[22].contains("3 of 3 expectations held · 0 of 1 tasks solved"))
    }

    @Test func `r goes back to the task's start and u no further`() {
        var player = trying()
        player.press("30mm")
        player.press("r")
        #expect(player.model.simulator.now == .start)
        #expect(player.model.simulator.records[0].accepted == 3)
        player.press("9u")
        #expect(player.model.simulator.records[0].accepted == 3)
        player.press("n ")
        #expect(player.row(with: "✓ solved") != nil)
    }

    @Test func `a number in H leads to no branch on which the task never began`() {
        var player = player(
            "settings tokens=9\nuser a\ntask \"A\"\nrequest a\nsolved a tokens=8\n"
                + "task \"B\"\nrequest a\nsolved a tokens=7\n")
        player.playToEnd()
        player.press("mmmm!")
        player.playToEnd()
        player.press("H4\r")
        #expect(player.model.simulator.now == .start)
        #expect(player.canvas.text.contains("step 4 is on"))
    }

    @Test func `a task is under its own limit`() {
        var player = trying()
        for keys in ["p", "o", "c"] {
            player.press(keys)
            #expect(player.rows[22].contains("the task is under this limit"))
        }
        #expect(player.model.simulator.limit.policy == .fixedWindow)
    }

    @Test func `statements can be typed, and their letters are no keys`() {
        var player = trying()
        player.press(":advance to refill")
        #expect(player.row(with: "advance to refill") != nil)
        player.press("\r ")
        #expect(player.row(with: "✓ solved") != nil)
    }

    @Test func `what a script alone says is refused in a task, which can be solved still`() {
        var player = trying()
        player.press(":solved a tokens=3\r")
        #expect(player.rows.contains { $0.contains("found `solved`, expected a statement that acts") })
        player.press("\u{1B}1hm ")
        #expect(player.row(with: "✓ solved") != nil)
    }

    @Test func `a task can be left for another case`() {
        var player = player(Self.script + "\ncase after\nrequest a\n")
        player.playToEnd()
        player.press("  5m}")
        #expect(player.rows[0].contains("case 1 of 1"))
        #expect(player.model.simulator.records[0].accepted == 4)
    }

    @Test func `a demo plays the scenario's own way`() {
        var player = player(Self.script, manner: .demo)
        while !player.isAtEnd, let wait = player.untilChange { player.elapse(wait) }
        #expect(player.isAtEnd)
        #expect(player.attempt == nil)
    }
}
