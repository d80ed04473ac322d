public import Practice
public import Screen
import Simulation

/// Questions of lessons that are asked again, one after the other, each where it stands in its lesson.
public struct ReviewScene: Sendable {
    private var player: Player
    /// The questions that come after the one on the screen.
    private var rest: ArraySlice<Recall.Card>
    private let lessons: [Lesson]
    private let today: Int
    /// How many were asked, the one on the screen too, and how many of them were answered right.
    private var asked = 1
    private var right = 0
    private var lines: [String] = []

    /// A review of these questions of built-in lessons, nil where there are none.
    public init?(_ cards: [Recall.Card], in lessons: [Lesson], today: Int, size: Size, glyphs: Glyphs, keys: Keys) {
        guard let card = cards.first,
            let player = Self.player(of: card, in: lessons, today, Window(size: size, glyphs: glyphs), keys)
        else { return nil }
        self.player = player
        self.lessons = lessons
        self.today = today
        rest = cards.dropFirst()
    }

    /// How it went, in a line.
    public var summary: String { "\(right) of \(player.isAnswered ? asked : asked - 1) right when asked again" }

    private static func player(
        of card: Recall.Card, in lessons: [Lesson], _ today: Int, _ window: Window, _ keys: Keys
    ) -> Player? {
        guard let lesson = lessons.first(where: { $0.name.utf8.elementsEqual(card.lesson.utf8) }) else { return nil }
        let session = Session(options: .init(), defaults: .init(), start: [])
        var player = Player(lesson, session: session, size: window.size, glyphs: window.glyphs, keys: keys)
        player.ask(again: card.place, today: today)
        return player
    }
}

extension ReviewScene: Scene {
    /// Where it is shown: the window of the lesson that the question is from.
    public var window: Window {
        get { player.window }
        set { player.window = newValue }
    }

    /// The question in its lesson.
    public var frame: Frame { player.frame }

    /// The keys that work at present, where nothing is being typed.
    public var keyMap: KeyMap { player.keyMap }

    /// Nothing happens by itself.
    public var untilChange: Duration? { nil }

    /// Time changes nothing.
    public mutating func elapse(_ real: Duration) {}

    /// Takes what was answered since, for the file in which lessons are kept.
    public mutating func takeJournal() -> [String] {
        defer { lines = [] }
        return lines + player.takeJournal()
    }

    /// Takes in what the terminal tells; what would go on in the lesson goes on to the next question.
    public mutating func take(_ input: Input) -> Effect? {
        guard case .key(let key) = input, isFree(key), let action = keyMap[key], Self.moves.contains(action) else {
            return takeInQuestion(input)
        }
        if player.isAnswered, Self.movesOn.contains(action) { return goOn() }
        tell("answer it, or leave with \(keyMap.name(of: .quit))")
        return nil
    }

    /// What goes on to the next question.
    private static let movesOn: Set<Action> = [.pause, .next, .stepForward, .nextCase]
    /// What moves in a lesson, and has no place here.
    private static let moves = movesOn.union([.stepBack, .previousCase, .nextError, .takeOver, .practice])

    /// Whether a key is none that something on the screen takes first.
    private func isFree(_ key: Key) -> Bool {
        guard player.palette == nil else { return false }
        return player.openQuestion == nil || key != .enter && player.answerField.text.isEmpty
    }

    private mutating func takeInQuestion(_ input: Input) -> Effect? {
        let wasAnswered = player.isAnswered
        let effect = player.take(input)
        if player.isAnswered, !wasAnswered, player.prediction == player.question?.rightResponse { right += 1 }
        return effect
    }

    private mutating func goOn() -> Effect? {
        lines += player.takeJournal()
        guard let card = rest.popFirst(), let next = Self.player(of: card, in: lessons, today, window, player.keys)
        else {
            return .quit
        }
        player = next
        asked += 1
        return nil
    }
}
