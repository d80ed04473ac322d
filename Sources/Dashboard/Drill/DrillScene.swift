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
    /// Where it is shown.
    public var window: Window
    let keys: Keys
    private(set) var state = State.typing(TextField(""))
    /// What was wrong with what was typed.
    private(set) var complaint: String?

    /// Practice in a window of that size.
    public init(_ trainer: Trainer, size: Size, glyphs: Glyphs, keys: Keys = Keys()) {
        self.trainer = trainer
        window = Window(size: size, glyphs: glyphs)
        self.keys = keys
    }
}

extension DrillScene: Scene {
    /// Nothing happens by itself.
    public var untilChange: Duration? { nil }

    /// Time changes nothing.
    public mutating func elapse(_ real: Duration) {}

    /// Practice leaves nothing behind.
    public mutating func takeJournal() -> [String] { [] }

    /// Takes in what the terminal tells of a window that is large enough.
    public mutating func take(_ input: Input) -> Effect? {
        switch input {
        case .wheel(let rows, let place): _ = scroll(by: rows, at: place)
        case .key(let key): return press(key)
        case .paste(let text):
            guard case .typing(var field) = state else { break }
            field.type(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            state = .typing(field)
        case .resize, .click, .ended: break
        }
        return nil
    }

    private mutating func press(_ key: Key) -> Effect? {
        if keyMap[key] == .quit { return .quit }
        if scroll(key) { return nil }
        switch (state, key) {
        case (.typing(let field), .enter): answer(field.text)
        case (.typing(let field), .escape): state = .resting(field)
        case (.typing(let field), _), (.resting(let field), _): edit(field, key)
        case (.told, .enter): goOn()
        case (.told, _): if keyMap[key] == .pause { goOn() }
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
        window.scrolled = nil
        do throws(Reply.Malformed) {
            state = .told(typed: text, try trainer.judge(text))
            complaint = nil
        } catch {
            complaint = error.description
        }
    }

    private mutating func goOn() {
        window.scrolled = nil
        trainer.goOn()
        state = .typing(TextField(""))
    }
}
