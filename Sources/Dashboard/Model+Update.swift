import RateLimiter
import ScenarioLanguage
public import Screen
import Simulation

extension Model {
    /// What the program has to do for a key.
    public enum Effect: Equatable, Sendable {
        /// Leave.
        case quit
        /// Write this scenario to a file, and tell how that went.
        case save(String)
        /// Keep this line for the prompt of sessions to come.
        case remember(String)
    }

    /// Takes in what the terminal tells.
    public mutating func update(_ input: Input) -> Effect? {
        switch input {
        case .resize(let size): self.size = size
        case .key(let key):
            notice = nil
            return isTooSmall ? leave(key) : press(key)
        case .paste(let text):
            paste(text.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .ended: break
        }
        scrollToSelection()
        return nil
    }

    /// Tells the person something, until the next key.
    public mutating func tell(_ text: String, isFailure: Bool = false) {
        notice = Notice(text: text, isFailure: isFailure)
    }

    /// Takes the lines that the journal has to get before the next picture.
    public mutating func takeJournal() -> [String] {
        session.takeJournal()
    }

    private mutating func press(_ key: Key) -> Effect? {
        defer { scrollToSelection() }
        switch mode {
        case .users: return pressInUsers(key)
        case .help(let top): return pressInHelp(key, top: top)
        case .policies(let selected): return pressInPolicies(key, selected: selected)
        case .history: return pressInHistory(key)
        case .prompt(let prompt): return type(key, at: prompt)
        case .addUser(let field):
            type(key, into: field)
            return nil
        }
    }

    private func leave(_ key: Key) -> Effect? {
        keyMap[key] == .quit ? .quit : nil
    }

    private mutating func pressInUsers(_ key: Key) -> Effect? {
        if case .character(let character) = key, let digit = character.wholeNumberValue, character.isASCII,
            digit > 0 || count != nil
        {
            count = Self.appending(digit, to: count ?? 0)
            return nil
        }
        let times = count ?? 1
        let isCounted = count != nil
        count = nil
        guard let action = keyMap[key] else {
            if key == .escape, !isCounted { isExplaining = false }
            return nil
        }
        return perform(action, times: times, isCounted: isCounted)
    }

    private mutating func pressInPolicies(_ key: Key, selected: Int) -> Effect? {
        let last = Policy.allCases.count - 1
        let steps = count ?? 1
        switch keyMap[key] {
        case .up: mode = .policies(selected: max(0, selected - steps))
        case .down: mode = .policies(selected: min(selected + steps, last))
        case .first, .pageUp: mode = .policies(selected: 0)
        case .last, .pageDown: mode = .policies(selected: last)
        case .choose: session.change(PartialSettings(policy: Policy.allCases[selected]))
        case .compare: closePolicies()
        case .help, .addUser, .prompt, .history:
            closePolicies()
            return pressInUsers(key)
        case nil where key == .escape && count == nil: closePolicies()
        default: return pressInUsers(key)
        }
        count = nil
        return nil
    }

    private mutating func pressInHistory(_ key: Key) -> Effect? {
        let depth = session.history.depth
        let steps = count ?? 1
        switch keyMap[key] {
        case .up: travel(to: depth - steps)
        case .down: travel(to: depth + steps)
        case .pageUp: travel(to: depth - steps * Layout(self).log.count)
        case .pageDown: travel(to: depth + steps * Layout(self).log.count)
        case .first: travel(to: count ?? 0)
        case .last: travel(to: count ?? session.history.count)
        case .history: mode = .users
        case nil where key == .left || key == .right: switchBranch(by: key == .left ? -steps : steps)
        case nil where key == .enter: mode = .users
        case nil where key == .escape && count == nil: mode = .users
        default: return pressInUsers(key)
        }
        count = nil
        return nil
    }

    private mutating func closePolicies() {
        session.compare(false)
        mode = .users
    }

    private mutating func pressInHelp(_ key: Key, top: Int) -> Effect? {
        switch keyMap[key] {
        case .quit: return .quit
        case .help: mode = .users
        case .up: mode = .help(top: max(0, top - 1))
        case .down: mode = .help(top: min(top + 1, HelpView.lastTop(in: self)))
        case .first, .pageUp: mode = .help(top: 0)
        case .last, .pageDown: mode = .help(top: HelpView.lastTop(in: self))
        default: if key == .escape { mode = .users }
        }
        return nil
    }

    private mutating func type(_ key: Key, into field: TextField) {
        switch key {
        case .escape, .control("c"): mode = .users
        case .enter:
            mode = .users
            add([field.text])
        default:
            var field = field
            if field.edit(key) { mode = .addUser(field) }
        }
    }

    private mutating func perform(_ action: Action, times: Int, isCounted: Bool) -> Effect? {
        switch action {
        case .request: request(selectedKey.map { .keys([$0]) }, users: 1, times)
        case .requestAll: request(userCount > 0 ? .all : nil, users: userCount, times)
        case .second: advance(.seconds(1), times)
        case .minute: advance(.seconds(60), times)
        case .hour: advance(.seconds(3600), times)
        case .refill: runOrNotice(selectedKey.map { .advance(.toRefill($0)) })
        case .refillAll: runOrNotice(userCount > 0 ? .advance(.toRefill(nil)) : nil)
        case .live: clock.isRunning.toggle()
        case .slower: changeSpeed(by: -times)
        case .faster: changeSpeed(by: times)
        case .up: select(selected - times)
        case .down: select(selected + times)
        case .pageUp: select(selected - times * Layout(self).visibleUsers)
        case .pageDown: select(selected + times * Layout(self).visibleUsers)
        case .first: select(isCounted ? times - 1 : 0)
        case .last: select(isCounted ? times - 1 : userCount - 1)
        case .addUser:
            if isCounted { add(freeKeys(times)) } else { mode = .addUser(TextField(freeKeys(1)[0])) }
        case .nextPolicy: changePolicy(by: times)
        case .save: return .save(session.script)
        case .startOver:
            travel(to: 0)
        case .back: travel(to: session.history.depth - times)
        case .forward: travel(to: session.history.depth + times)
        case .history: mode = .history
        case .prompt: mode = .prompt(Prompt(""))
        case .explain: isExplaining.toggle()
        case .compare:
            session.compare(true)
            mode = .policies(selected: Policy.allCases.firstIndex(of: simulator.settings.policy) ?? 0)
        case .choose: break
        case .help: mode = .help(top: 0)
        case .quit: return .quit
        }
        return nil
    }
}
