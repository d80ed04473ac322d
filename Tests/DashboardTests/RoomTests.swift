import Practice
import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

/// What a scenario wants to be seen, and how a room sees it.
struct RoomTests {
    private static let script = """
        settings tokens=10 time=1h
        user a
        request a x10
        show policies
        request a
        show timeline
        request a
        show reason
        request a
        show log
        request a
        ask "How many?" answer 0
        request a
        """

    private func player(_ size: Size = .standard, isLarge: Bool = false, timeToThink: Duration? = nil) -> Player {
        Player(
            Lesson(name: "script", statements: headless(Self.script).statements),
            session: Session(options: .init(), defaults: .init(), start: []), size: size, glyphs: .unicode,
            manner: timeToThink == nil ? .watch : .demo, isLarge: isLarge, timeToThink: timeToThink)
    }

    @Test func `show says what stands below the users from there on, and back again`() {
        var player = player()
        player.step(3)
        #expect(player.row(with: "request a x10") != nil)
        player.step(2)
        for policy in ["sliding-log", "gcra", "leaky-bucket"] { #expect(player.row(with: policy) != nil) }
        player.step(2)
        #expect(player.row(with: "a, over ") != nil)
        player.step(2)
        #expect(player.row(with: "0 of 10 tokens left in the window") != nil)
        player.step(2)
        #expect(player.row(with: "Error 429!") != nil)
        for _ in 0..<4 { _ = player.update(.key(.left)) }
        #expect(player.row(with: "a, over ") != nil)
        for _ in 0..<4 { _ = player.update(.key(.left)) }
        #expect(player.row(with: "request a x10") != nil)
    }

    @Test func `e shows why, and then again what the scenario wants`() {
        var player = player()
        player.step(7)
        player.press("e")
        #expect(player.row(with: "tokens left in the window") != nil)
        player.press("e")
        #expect(player.row(with: "a, over ") != nil)
    }

    @Test func `for a room the gauge is four rows high, and what is left and the answer stand in large digits`() {
        var player = player(isLarge: true)
        player.step(5)
        #expect(player.rows[3...6].allSatisfy { $0 == " " + String(repeating: "░", count: 78) })
        #expect(player.rows[8].hasPrefix(" ███   █  █  ███"))
        #expect(player.rows[8].hasSuffix("█ █ ███ ███"))
        #expect(player.row(with: "request a") == nil)
        _ = player.update(.resize(Size(columns: 40, rows: 10)))
        #expect(player.rows[2].contains("0/10"))
    }

    @Test func `a demo's question waits as long as it was told to`() {
        var player = player(timeToThink: .seconds(20))
        while player.question == nil, let wait = player.untilChange { player.elapse(wait) }
        #expect(player.untilChange == .seconds(20))
        player.elapse(.milliseconds(19_999))
        #expect(player.row(with: "The answer: 0") == nil)
        player.elapse(.milliseconds(1))
        #expect(player.row(with: "The answer: 0") != nil)
    }

    @Test func `a question that was missed is asked again in its lesson, then the next, and both are kept`() throws {
        let lesson = Lesson(name: "script", statements: headless(Self.script).statements)
        let events: [(event: LessonEvent, lesson: String)] = [(.answered(place: 11, .typed(.tokens(1))), "script")]
        let card = try #require(Recall(events, in: [lesson], today: 5).due.first)
        var scene = try #require(
            ReviewScene([card, card], in: [lesson], today: 5, size: .standard, glyphs: .unicode, keys: Keys()))
        #expect(scene.row(with: "? How many?") != nil)
        for key in [Key.left, .character("}"), .character("T")] { #expect(scene.update(.key(key)) == nil) }
        #expect(scene.row(with: "? How many?") != nil)
        scene.press("3\r")
        #expect(scene.row(with: "✗ the right one is 0") != nil)
        #expect(scene.press(" ") == nil)
        #expect(scene.row(with: "✗ the right one is 0") == nil)
        scene.press("0\r")
        #expect(scene.press("\r") == .quit)
        #expect(scene.summary == "1 of 2 right when asked again")
        #expect(
            scene.takeJournal()
                == ["day 5 script", "recalled 11 wrong script", "day 5 script", "recalled 11 right script"])
    }
}
