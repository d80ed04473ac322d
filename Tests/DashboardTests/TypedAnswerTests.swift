import Practice
import ScenarioLanguage
import Screen
import Testing

@testable import Dashboard

/// Questions whose answer is typed.
struct TypedAnswerTests {
    private static let script = """
        settings tokens=100 time=1h
        user a
        request a x100
        advance 6m
        ask "How long is the wait?" answer 54m
        why 1 "60 - 6 = 54."
        request a expect 429
        ask "How many are left?" answer 0
        request a expect 429
        """

    private func asked() -> Player {
        var player = player(Self.script)
        player.playToEnd()
        return player
    }

    @Test func `the answer is waited for, and what it looks like is told before`() {
        var player = asked()
        #expect(player.row(with: "? How long is the wait?") != nil)
        #expect(player.row(with: "Type a time, such as 6:00, 6 min") != nil)
        #expect(player.row(with: "54:00 (3240") == nil)
        #expect(player.rows[22] == " your answer:")
        player.press(" ")
        #expect(player.position == 5)
        #expect(player.row(with: "60 - 6 = 54.") == nil)
    }

    @Test(arguments: ["54 min", "54:00", "3,240", "3240 sec", "0.9h", "54m", "3240", "0:54:00"])
    func `an answer counts by its value, however it is typed`(text: String) {
        var player = asked()
        player.press(text)
        #expect(player.rows[22] == " your answer: \(text)")
        player.press("\r")
        #expect(player.row(with: "Your answer: 54:00 (3240 seconds)  ✓ right") != nil)
        #expect(player.row(with: "60 - 6 = 54.") != nil)
        player.press(" ")
        player.playToEnd()
        #expect(player.row(with: "Type a number, such as 3 or 1,200.") != nil)
        player.press("0\r")
        #expect(player.row(with: "Your answer: 0  ✓ right") != nil)
        #expect(player.takeJournal() == ["typed 4 54m script", "typed 7 0 script"])
    }

    @Test func `a wrong answer is told with the right one, counts, and is kept as it was`() {
        var player = asked()
        player.press("6 min\r")
        #expect(player.row(with: "✗ the right one is 54:00 (3240 seconds)") != nil)
        #expect(player.score == "0 of 1 predicted")
        player.press("54:00\r")
        #expect(player.score == "0 of 1 predicted")
        #expect(player.takeJournal() == ["typed 4 6m script"])
    }

    @Test func `what can't be an answer is told, counts nothing and can be mended`() {
        var player = asked()
        player.press("54 eggs\r")
        #expect(player.row(with: "expected a time, such as 6:00") != nil)
        #expect(player.score == nil)
        _ = player.update(.key(.escape))
        #expect(player.row(with: "expected a time") == nil)
        player.press("54m\r")
        #expect(player.score == "1 of 1 predicted")
    }

    @Test func `keys that begin no answer do what they do, and q leaves`() {
        var player = asked()
        #expect(player.press("54?") == nil)
        #expect(player.row(with: "Playing") != nil)
        player.press("?")
        #expect(player.rows[22] == " your answer: 54")
        #expect(player.press("q") == .quit)
        _ = player.update(.key(.escape))
        #expect(player.press("T") == .quit)
        player.press("}")
        #expect(player.isAtEnd)
        #expect(player.score == nil)
    }

    @Test func `a demo tells the answer by itself`() {
        var player = player(Self.script, manner: .demo)
        for _ in 0..<200 where player.row(with: "The answer: 54:00 (3240 seconds)") == nil {
            guard let wait = player.untilChange else { break }
            player.elapse(wait)
        }
        #expect(player.row(with: "The answer: 54:00 (3240 seconds)") != nil)
    }
}
