import RateLimiter
import Screen
import Simulation

extension Model {
    /// Whether keys are characters of a text.
    var isTyping: Bool {
        switch mode {
        case .addUser, .filter, .prompt: true
        case .users, .help, .policies, .history: false
        }
    }

    /// Whether something stands over the users that takes the whole screen.
    var isCovered: Bool {
        switch mode {
        case .help, .policies, .history: true
        case .users, .addUser, .filter, .prompt: false
        }
    }

    mutating func pressInPolicies(_ key: Key, selected: Int) -> Effect? {
        let last = Policy.allCases.count - 1
        let steps = count ?? 1
        switch keyMap[key] {
        case .up: mode = .policies(selected: max(0, selected - steps))
        case .down: mode = .policies(selected: min(selected + steps, last))
        case .first, .pageUp: mode = .policies(selected: 0)
        case .last, .pageDown: mode = .policies(selected: last)
        case .choose: apply(.change(PartialLimit(policy: Policy.allCases[selected])))
        case .compare: closePolicies()
        case .help: mode = .help(policy: selected)
        case .addUser, .prompt, .history:
            closePolicies()
            return pressInUsers(key)
        case nil where key == .escape && count == nil: closePolicies()
        default: return pressInUsers(key)
        }
        count = nil
        return nil
    }

    mutating func pressInHistory(_ key: Key) -> Effect? {
        let depth = session.history.depth
        let steps = count ?? 1
        switch keyMap[key] {
        case .up: travel(to: depth - steps)
        case .down: travel(to: depth + steps)
        case .pageUp: travel(to: depth - steps * layout.log.count)
        case .pageDown: travel(to: depth + steps * layout.log.count)
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

    mutating func closePolicies() {
        session.compare(false)
        mode = .users
    }

    mutating func pressInHelp(_ key: Key, policy: Int?) -> Effect? {
        switch keyMap[key] {
        case .quit: return .quit
        case .help: close()
        default: if key == .escape { close() } else { tellUnknown(key.name) }
        }
        return nil

        func close() {
            mode = policy.map { .policies(selected: $0) } ?? .users
        }
    }

    mutating func type(_ key: Key, into field: TextField) {
        switch key {
        case .escape, .control("c"): mode = .users
        case .enter:
            mode = .users
            add([field.text])
        default:
            var field = field
            _ = field.edit(key)
            mode = .addUser(field)
        }
    }
}
