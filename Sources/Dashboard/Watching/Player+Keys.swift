public import Screen
import Simulation

extension Player: Scene {
    /// Where it is shown: the window of the simulator in which it is played.
    public var window: Window {
        get { model.window }
        set { model.window = newValue }
    }

    /// Takes in what the terminal tells of a window that is large enough.
    public mutating func take(_ input: Input) -> Effect? {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text):
            let keyMap = keyMap
            if palette != nil {
                palette?.type(text, keyMap: keyMap)
            } else if isTrying {
                return model.take(input)
            } else if openQuestion != nil {
                answerField.paste(text)
            }
        case .click(let place): model.click(on: place, in: arrangement.layout)
        case .wheel(let rows, let place):
            if !scroll(by: rows, at: place) { model.turnWheel(rows, at: place, in: arrangement.layout) }
        case .resize: model.scrollToSelection()
        case .ended: break
        }
        return nil
    }

    /// Asks in a task for the name to save what was done under.
    public mutating func askName(_ suggestion: String, refusal: String?) {
        model.askName(suggestion, refusal: refusal)
    }

    /// What was done since, for the file in which lessons are kept.
    public mutating func takeJournal() -> [String] {
        _ = model.takeJournal()
        return progress.takeLines(of: lesson)
    }

    private mutating func press(_ key: Key) -> Effect? {
        if let palette { return press(key, in: palette) }
        let action = keyMap[key]
        let isTakingOver = manner == .demo && action != .quit && action != .next
        if isTakingOver { takeOver() }
        if !isTakingOver, !isTrying, answer(by: key) { return nil }
        // The first key of all stops a demo, whatever plays and stops it later.
        if !model.mode.isTyping && scroll(key) || isTakingOver && (action == nil || action == .pause) { return nil }
        if isTrying, key != .function(1) { return act(key) }
        guard let action else {
            if key != .escape { tellUnknown(key.name) }
            return nil
        }
        return perform(action)
    }

    /// Goes through the help, or does what was chosen in it.
    private mutating func press(_ key: Key, in palette: Palette) -> Effect? {
        var palette = palette
        let outcome = palette.take(key, keyMap: keyMap, in: &window)
        self.palette = outcome == .open ? palette : nil
        switch outcome {
        case .open, .closed: return nil
        case .leave: return .quit
        case .press(let key):
            if model.mode.isTyping { model.mode = .users }
            return press(key)
        }
    }

    /// A key in a demo: from there on it is played for whoever pressed it.
    private mutating func takeOver() {
        manner = .watch
        pace.clock.isRunning = false
    }
}
