import Screen

/// Which keys do what.
public struct KeyMap: Sendable {
    /// What is told of the keys, those needed most first.
    let groups: [KeyGroup]
    private var keysOfAction: [Action: [Key]]
    private var actionOfKey: [Key: Action]

    /// The map that groups of keys make.
    init(_ groups: [KeyGroup]) {
        self.groups = groups
        let bindings = groups.flatMap(\.bindings)
        keysOfAction = Dictionary(uniqueKeysWithValues: bindings.map { ($0.key, $0.value) })
        let pairs = bindings.flatMap { binding in binding.value.map { ($0, binding.key) } }
        actionOfKey = Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Gives an action other keys; whatever else they did they do no more.
    mutating func bind(_ action: Action, to keys: [Key]) {
        for key in keysOfAction[action] ?? [] where actionOfKey[key] == action { actionOfKey[key] = nil }
        for key in keys {
            if let other = actionOfKey[key] { keysOfAction[other]?.removeAll { $0 == key } }
            actionOfKey[key] = action
        }
        keysOfAction[action] = keys
    }

    /// Whether there is such an action here.
    func has(_ action: Action) -> Bool { keysOfAction[action] != nil }

    /// What a key does; F1 helps where it has nothing else to do.
    subscript(key: Key) -> Action? { actionOfKey[key] ?? (key == .function(1) ? .help : nil) }

    /// Whether a key leaves the program where letters are typed.
    func isLeaving(_ key: Key) -> Bool {
        if case .character = key { return false }
        return self[key] == .quit
    }

    /// The keys of an action, the one to name it by first.
    func keys(of action: Action) -> [Key] { keysOfAction[action] ?? [] }

    /// What the key to name an action by is called.
    func name(of action: Action) -> String { keys(of: action).first?.name ?? "" }

    /// What is told of an action at the bottom, nil where there is nothing to tell.
    typealias Wording = (_ action: Action, _ hint: String) -> String?

    /// What the bottom line names, the keys needed most first.
    func hints(_ wording: Wording = { $1 }) -> [KeyLine.Hint] { hints(kept: false, wording) }

    /// What it names at its end, however narrow the window.
    func lastHints(_ wording: Wording = { $1 }) -> [KeyLine.Hint] { hints(kept: true, wording) }

    /// The first key of each action and what they do together.
    func hint(_ actions: Action..., meaning: String) -> KeyLine.Hint { hint(actions, meaning: meaning) }

    private func hints(kept isKept: Bool, _ wording: Wording) -> [KeyLine.Hint] {
        groups.filter { $0.isKept == isKept }.compactMap { group in
            guard let hint = group.hint, let meaning = wording(group.actions[0], hint) else { return nil }
            return self.hint(group.actions, meaning: meaning)
        }
    }

    private func hint(_ actions: [Action], meaning: String) -> KeyLine.Hint {
        let keys = actions.compactMap { self.keys(of: $0).first?.name }
        return KeyLine.Hint(keys: keys.joined(separator: " "), meaning: meaning)
    }
}
