import RateLimiter
public import Screen
import Simulation

/// What a key does.
extension Model: Scene {
    /// Takes in what the terminal tells of a window that is large enough.
    public mutating func take(_ input: Input) -> Effect? {
        defer { scrollToSelection() }
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): paste(text.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .click(let place): click(on: place, in: layout)
        case .wheel(let rows, let place): turnWheel(rows, at: place, in: layout)
        case .resize, .ended: break
        }
        return nil
    }

    mutating func press(_ key: Key) -> Effect? {
        if let journey { return press(key, on: journey) }
        switch mode {
        case .clients(let menu): choose(key, in: menu)
        case .help(let palette, let below): return press(key, in: palette, over: below)
        case _ where mode.isTyping && key == .function(1): mode = .help(Palette(), over: mode)
        case .prompt(let prompt): return type(key, at: prompt)
        case .filter(let field): typeFilter(key, into: field)
        case .addUser(let field): type(key, into: field)
        case .name(let field, _): return typeName(key, into: field)
        case .history:
            // A key brings the present moment back into sight.
            window.scrolled = nil
            return act(key)
        case .users, .policies, .log: return act(key)
        }
        return nil
    }

    private mutating func act(_ key: Key) -> Effect? {
        if scroll(key) {
            count = nil
            return nil
        }
        if case .character(let character) = key, let digit = character.wholeNumberValue, character.isASCII,
            digit > 0 || count != nil
        {
            type(digit: digit)
            return nil
        }
        let typed = count
        count = nil
        if let action = keyMap[key] { return perform(action, count: typed) }
        if key != .escape { tellUnknown(key.name) } else if typed == nil { close() }
        return nil
    }

    /// Closes what is open.
    private mutating func close() {
        switch mode {
        case .users: panel = .log
        case .policies, .history, .log, .addUser, .clients, .filter, .name, .prompt, .help: mode = .users
        }
    }

    /// Does what a key means where it is pressed, as often as the number before it says, nil where there is none.
    private mutating func perform(_ action: Action, count: Int?) -> Effect? {
        let times = count ?? 1
        switch (mode, action) {
        case (.log(let reading), _) where perform(action, in: reading, times: times): break
        case (.policies, .compare), (.history, .history): close()
        case (.policies(let selected), .up): select(policy: selected - times)
        case (.policies(let selected), .down): select(policy: selected + times)
        case (.policies, .first), (.policies, .pageUp): select(policy: 0)
        case (.policies, .last), (.policies, .pageDown): select(policy: Policy.allCases.count)
        case (.policies(let selected), .choose): apply(.change(PartialLimit(policy: Policy.allCases[selected])))
        case (.history, .up): travel(by: -times)
        case (.history, .down): travel(by: times)
        case (.history, .pageUp): travel(by: -times * layout.log.count)
        case (.history, .pageDown): travel(by: times * layout.log.count)
        case (.history, .first), (.history, .last):
            if let count { go(toStep: count) } else { travel(to: action == .first ? 0 : session.history.count) }
        case (.history, .previousBranch): switchBranch(by: -times)
        case (.history, .nextBranch): switchBranch(by: times)
        case (.history, .choose):
            if let count { go(toStep: count) }
            close()
        default: return perform(action, times: times, isCounted: count != nil)
        }
        return nil
    }

    /// Does what a key means wherever the simulator has it.
    private mutating func perform(_ action: Action, times: Int, isCounted: Bool) -> Effect? {
        switch action {
        case .request: request(selectedKey.map { .keys([$0]) }, users: 1, times)
        case .requestAll: requestAll(times)
        case .second: advance(.seconds(1), times)
        case .minute: advance(.seconds(60), times)
        case .hour: advance(.seconds(3600), times)
        case .refill: runOrNotice(selectedKey.map { .advance(.toRefill($0)) })
        case .refillAll: runOrNotice(userCount > 0 ? .advance(.toRefill(nil)) : nil)
        case .startClients: openClientMenu(count: times)
        case .stopClients: stopClients()
        case .served: advanceToServed(ofAll: false)
        case .servedAll: advanceToServed(ofAll: true)
        case .live: clock.isRunning.toggle()
        case .slower: changeSpeed(by: -times)
        case .faster: changeSpeed(by: times)
        case .up: select(by: -times)
        case .down: select(by: times)
        case .pageUp: select(by: -times * layout.visibleUsers)
        case .pageDown: select(by: times * layout.visibleUsers)
        case .first: select(row: isCounted ? times - 1 : 0)
        case .last: select(row: isCounted ? times - 1 : userList.count - 1)
        case .filter: mode = .filter(TextField(suggested: userList.filter))
        case .sort: sort(by: times)
        case .addUser:
            if isCounted { add(freeKeys(times)) } else { mode = .addUser(TextField(suggested: freeKeys(1)[0])) }
        case .nextPolicy: changePolicy(by: times)
        case .save: return .chooseName
        case .copy: return copy()
        case .startOver: travel(to: 0)
        case .back: travel(by: -times)
        case .forward: travel(by: times)
        case .history: mode = .history
        case .prompt: mode = .prompt(Prompt(""))
        case .limit: mode = .prompt(Prompt(limit: simulator.limit))
        case .log: openLog()
        case .explain: panel = panel == .explanation ? .log : .explanation
        case .timeline: panel = panel == .timeline ? .log : .timeline
        case .zoomIn: zoom(by: -times)
        case .zoomOut: zoom(by: times)
        case .compare:
            mode = .policies(selected: Policy.allCases.firstIndex(of: simulator.limit.policy) ?? 0)
        case .help: mode = .help(Palette(), over: mode)
        case .quit: return .quit
        case .choose, .filterLog, .previousBranch, .nextBranch, .pause, .stepForward, .stepBack, .nextCase,
            .previousCase,
            .nextError, .hint, .solution, .practice, .next, .takeOver:
            tellUnknown(keyMap.name(of: action))
        }
        return nil
    }
}
