public import Practice
public import Screen

/// Practice on a screen: a situation and a question, what is typed, then whether that was right and why.
public struct DrillScene: Sendable {
    enum State: Equatable {
        case typing(TextField)
        /// What was typed waits, so that a letter is a key.
        case resting(TextField)
        case told(typed: String, Trainer.Verdict)
    }

    /// What is asked, and how it goes.
    public private(set) var trainer: Trainer
    let keyMap: KeyMap
    let glyphs: Glyphs
    private(set) var size: Size
    private(set) var state = State.typing(TextField(""))
    /// What was wrong with what was typed.
    private(set) var complaint: String?
    /// How many lines are scrolled away above, nil until a key scrolls.
    private(set) var scrolled: Int?

    /// Practice in a window of that size.
    public init(_ trainer: Trainer, size: Size, glyphs: Glyphs, keys: Keys = Keys()) {
        self.trainer = trainer
        self.size = size
        self.glyphs = glyphs
        keyMap = keys.player
    }

    var isTooSmall: Bool { size.columns < Model.smallestSize.columns || size.rows < Model.smallestSize.rows }
}

extension DrillScene: Scene {
    /// Nothing happens by itself.
    public var untilChange: Duration? { nil }

    /// Time changes nothing.
    public mutating func elapse(_ real: Duration) {}

    /// There is nothing to tell but what was typed wrong.
    public mutating func tell(_ text: String, isFailure: Bool) { complaint = text }

    /// Practice leaves nothing behind.
    public mutating func takeJournal() -> [String] { [] }

    /// Takes in what the terminal tells.
    public mutating func update(_ input: Input) -> Effect? {
        switch input {
        case .resize(let size):
            self.size = size
        case .wheel(let rows, let place) where !isTooSmall:
            scrolled = page.top(after: rows, inRow: place.row) ?? scrolled
        case .key(.control("c")): return .quit
        case .key(let key): return isTooSmall ? leave(key) : press(key)
        case .paste(let text):
            guard case .typing(var field) = state else { break }
            field.type(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            state = .typing(field)
        case .click, .wheel, .ended: break
        }
        return nil
    }

    private func leave(_ key: Key) -> Effect? { keyMap[key] == .quit ? .quit : nil }

    private mutating func press(_ key: Key) -> Effect? {
        switch (state, key) {
        // These have the same meaning whatever is typed.
        case (_, .up), (_, .down), (_, .pageUp), (_, .pageDown): scroll(KeyMap.player[key])
        case (.typing(let field), .enter): answer(field.text)
        case (.typing(let field), .escape): state = .resting(field)
        case (.typing(let field), _): edit(field, key)
        case (.resting, _) where keyMap[key] == .quit, (.told, _) where keyMap[key] == .quit: return .quit
        case (.resting(let field), _): edit(field, key)
        case (.told, .enter),
            (.told, _) where keyMap[key] == .pause:
            goOn()
        case (.told, _): break
        }
        return nil
    }

    private mutating func edit(_ field: TextField, _ key: Key) {
        var field = field
        complaint = nil
        _ = field.edit(key)
        state = .typing(field)
    }

    private mutating func answer(_ text: String) {
        scrolled = nil
        do throws(Reply.Malformed) {
            state = .told(typed: text, try trainer.judge(text))
            complaint = nil
        } catch {
            complaint = error.description
        }
    }

    private mutating func goOn() {
        scrolled = nil
        trainer.goOn()
        state = .typing(TextField(""))
    }

    private mutating func scroll(_ action: Action?) {
        scrolled = page.top(after: action) ?? scrolled
    }
}
