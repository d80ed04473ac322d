import Screen
import Simulation

extension Player: Scene {
    /// Takes in what the terminal tells.
    public mutating func update(_ input: Input) -> Effect? {
        let read = textOnPage
        let effect = take(input)
        if textOnPage != read { model.scrolled = nil }
        return effect
    }

    /// What is read on the screen, and of whom; another text is read from its beginning.
    private var textOnPage: [String?] { model.isTooSmall ? [] : [model.selectedKey] + arrangement.page.text }

    private mutating func take(_ input: Input) -> Effect? {
        switch input {
        case .click(let place) where !model.isTooSmall: model.click(on: place, in: arrangement.layout)
        case .wheel(let rows, let place) where !model.isTooSmall:
            let arrangement = arrangement
            let page = model.isTyping || model.isCovered ? model.page : arrangement.page
            model.turnWheel(rows, at: place, over: page, in: arrangement.layout)
        case .resize, .click, .wheel: return model.update(input)
        case .paste where attempt?.isSolved == false:
            return model.update(input)
        case .key(let key):
            model.notice = nil
            return model.isTooSmall ? (keys.player[key] == .quit ? .quit : nil) : press(key)
        case .paste, .ended: break
        }
        return nil
    }

    /// Tells the person something, until the next key.
    public mutating func tell(_ text: String, isFailure: Bool) { model.tell(text, isFailure: isFailure) }

    /// What was done since, for the file in which lessons are kept.
    public mutating func takeJournal() -> [String] {
        _ = model.takeJournal()
        return progress.takeLines(of: lesson)
    }

    private mutating func press(_ key: Key) -> Effect? {
        let action = keys.player[key]
        let isTakingOver = manner == .demo && action != .quit
        if isTakingOver { takeOver() }
        // The first key of all stops a demo, whatever plays and stops it later.
        if scroll(action) || isTakingOver && (action == nil || action == .pause) { return nil }
        if showsHelp {
            if action == .hint || key == .escape { showsHelp = false } else if action != .quit { tellUnknown(key.name) }
            return action == .quit ? .quit : nil
        }
        if let attempt, !attempt.isSolved { return act(key) }
        if question != nil, case .character(let character) = key, let choice = character.wholeNumberValue {
            choose(choice)
            return nil
        }
        guard let action else {
            if key != .escape { tellUnknown(key.name) }
            return nil
        }
        return perform(action)
    }

    /// Scrolls the page; false where the action doesn't.
    private mutating func scroll(_ action: Action?) -> Bool {
        guard !model.isTyping, !model.isCovered, let top = arrangement.page.top(after: action) else { return false }
        model.scrolled = top
        model.count = nil
        return true
    }

    /// A key in a demo: from there on it is played for whoever pressed it.
    private mutating func takeOver() {
        manner = .watch
        pace.clock.isRunning = false
    }
}
