import RateLimiter
import ScenarioLanguage
public import Screen
import Simulation

extension Model: Scene {
    /// Takes in what the terminal tells.
    public mutating func update(_ input: Input) -> Effect? {
        let read = textOnPage
        let effect = take(input)
        scrollToSelection()
        if textOnPage != read { scrolled = nil }
        return effect
    }

    /// What is read on the screen, and of whom; another text is read from its beginning.
    private var textOnPage: [String?] { isTooSmall ? [] : [selectedKey] + (page?.text ?? []) }

    private mutating func take(_ input: Input) -> Effect? {
        switch input {
        case .resize(let size): self.size = size
        case .key(let key):
            notice = nil
            return isTooSmall ? leave(key) : press(key)
        case .paste(let text) where !isTooSmall:
            paste(text.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .click(let place) where !isTooSmall: click(on: place, in: layout)
        case .wheel(let rows, let place) where !isTooSmall: turnWheel(rows, at: place, over: page, in: layout)
        case .paste, .click, .wheel, .ended: break
        }
        return nil
    }

    /// Tells the person something, until the next key.
    public mutating func tell(_ text: String, isFailure: Bool) {
        notice = Notice(text: text, isFailure: isFailure)
    }

    /// Takes the lines that the journal has to get before the next picture.
    public mutating func takeJournal() -> [String] {
        session.takeJournal().map(\.description)
    }

    private mutating func press(_ key: Key) -> Effect? {
        if !isTyping, let top = page?.top(after: keyMap[key]) {
            scrolled = top
            count = nil
            return nil
        }
        switch mode {
        case .users: return pressInUsers(key)
        case .help(let policy): return pressInHelp(key, policy: policy)
        case .policies(let selected): return pressInPolicies(key, selected: selected)
        case .history: return pressInHistory(key)
        case .prompt(let prompt): return type(key, at: prompt)
        case .filter(let field): typeFilter(key, into: field)
        case .addUser(let field): type(key, into: field)
        }
        return nil
    }

    private func leave(_ key: Key) -> Effect? {
        keyMap[key] == .quit ? .quit : nil
    }

    mutating func pressInUsers(_ key: Key) -> Effect? {
        if case .character(let character) = key, let digit = character.wholeNumberValue, character.isASCII,
            digit > 0 || count != nil
        {
            type(digit: digit)
            return nil
        }
        let times = count ?? 1
        let isCounted = count != nil
        count = nil
        guard let action = keyMap[key] else {
            if key != .escape { tellUnknown(key.name) } else if !isCounted { panel = .log }
            return nil
        }
        return perform(action, times: times, isCounted: isCounted)
    }
}
