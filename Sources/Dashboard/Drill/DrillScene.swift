public import Practice
public import Screen

/// Practice on a screen: a situation and a question, what is typed, then whether that was right and why.
public struct DrillScene: Sendable {
    enum State: Equatable {
        case typing(AnswerField)
        case told(typed: String, Trainer.Verdict)
    }

    /// What is asked, and how it goes.
    public private(set) var trainer: Trainer
    /// Where it is shown.
    public var window: Window
    let keys: Keys
    private(set) var state = State.typing(AnswerField(beginsWithDigit: false))
    /// The help as one goes through it, nil where it is closed.
    private(set) var palette: Palette?

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
            let keyMap = keyMap
            if palette != nil {
                palette?.type(text, keyMap: keyMap)
            } else if case .typing(var field) = state {
                field.paste(text)
                state = .typing(field)
            }
        case .resize, .click, .ended: break
        }
        return nil
    }

    private mutating func press(_ key: Key) -> Effect? {
        if let palette { return press(key, in: palette) }
        let action = keyMap[key]
        if action == .quit { return .quit }
        if case .typing(var field) = state {
            if key == .enter {
                answer(field)
                return nil
            }
            if field.take(key, keyMap) {
                state = .typing(field)
                return nil
            }
        }
        if scroll(key) { return nil }
        switch (state, key, action) {
        case (_, _, .help): palette = Palette()
        case (.told, .enter, _), (.told, _, .pause): goOn()
        default: break
        }
        return nil
    }

    /// Goes through the help, or does what was chosen in it.
    private mutating func press(_ key: Key, in palette: Palette) -> Effect? {
        var palette = palette
        let outcome = palette.take(key, keyMap: keyMap, in: &window)
        self.palette = outcome == .open ? palette : nil
        switch outcome {
        case .open, .closed: return nil
        case .leave: return .quit
        case .press(let key): return press(key)
        }
    }

    private mutating func answer(_ field: AnswerField) {
        window.scrolled = nil
        do throws(Reply.Malformed) {
            state = .told(typed: field.text, try trainer.judge(field.text))
        } catch {
            var field = field
            field.complain(error)
            state = .typing(field)
        }
    }

    private mutating func goOn() {
        window.scrolled = nil
        trainer.goOn()
        state = .typing(AnswerField(beginsWithDigit: false))
    }
}
