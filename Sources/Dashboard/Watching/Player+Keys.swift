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
            if isTrying { return model.take(input) }
            if openQuestion != nil { answerField.paste(text) }
        case .click(let place): model.click(on: place, in: arrangement.layout)
        case .wheel(let rows, let place):
            if !scroll(by: rows, at: place) { model.turnWheel(rows, at: place, in: arrangement.layout) }
        case .resize: model.scrollToSelection()
        case .ended: break
        }
        return nil
    }

    /// What was done since, for the file in which lessons are kept.
    public mutating func takeJournal() -> [String] {
        _ = model.takeJournal()
        return progress.takeLines(of: lesson)
    }

    private mutating func press(_ key: Key) -> Effect? {
        let action = keyMap[key]
        let isTakingOver = manner == .demo && action != .quit
        if isTakingOver { takeOver() }
        if !isTakingOver, !isTrying, !showsHelp, answer(by: key) { return nil }
        // The first key of all stops a demo, whatever plays and stops it later.
        if !model.mode.isTyping && scroll(key) || isTakingOver && (action == nil || action == .pause) { return nil }
        if showsHelp {
            if action == .help || key == .escape { showsHelp = false } else if action != .quit { tellUnknown(key.name) }
            return action == .quit ? .quit : nil
        }
        if isTrying { return act(key) }
        guard let action else {
            if key != .escape { tellUnknown(key.name) }
            return nil
        }
        return perform(action)
    }

    /// A key in a demo: from there on it is played for whoever pressed it.
    private mutating func takeOver() {
        manner = .watch
        pace.clock.isRunning = false
    }
}
