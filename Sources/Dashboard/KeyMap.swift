import Screen

/// Which keys do what.
public struct KeyMap: Sendable {
    private var keysOfAction: [Action: [Key]]
    private var actionOfKey: [Key: Action]

    /// A map from the keys of each action, the one to name it by first.
    init(_ bindings: KeyValuePairs<Action, [Key]>) {
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

    /// Whether both actions are here, so that a key can do only one of them.
    func shares(_ action: Action, with other: Action) -> Bool { has(action) && has(other) }

    subscript(key: Key) -> Action? { actionOfKey[key] }

    /// The keys of an action, the one to name it by first.
    func keys(of action: Action) -> [Key] { keysOfAction[action] ?? [] }

    /// What the key to name an action by is called.
    func name(of action: Action) -> String { keys(of: action).first?.name ?? "" }

    /// The simulator's.
    public static let simulator = KeyMap([
        .request: [.character(" ")], .requestAll: [.character("a")],
        .second: [.character("s")], .minute: [.character("m")], .hour: [.character("h")],
        .refill: [.character("n")], .refillAll: [.character("N")],
        .live: [.character("l")], .slower: [.character("<")], .faster: [.character(">")],
        .up: [.up, .character("k")], .down: [.down, .character("j")],
        .pageUp: [.pageUp], .pageDown: [.pageDown],
        .first: [.character("g"), .home], .last: [.character("G"), .end],
        .filter: [.character("/")], .sort: [.character("S")],
        .prompt: [.character(":")], .limit: [.character("o")], .explain: [.character("e")],
        .timeline: [.character("t")], .zoomIn: [.character("z")], .zoomOut: [.character("Z")],
        .compare: [.character("c")],
        .choose: [.enter],
        .addUser: [.character("+")], .nextPolicy: [.character("p")],
        .save: [.character("w")], .startOver: [.character("r")],
        .back: [.character("u")], .forward: [.control("r")], .history: [.character("H")],
        .help: [.character("?")], .quit: [.character("q"), .control("c")],
    ])

    /// The player's.
    public static let player = KeyMap([
        .pause: [.character(" ")], .stepForward: [.right], .stepBack: [.left],
        .nextCase: [.character("}")], .previousCase: [.character("{")], .nextError: [.character("f")],
        .slower: [.character("<")], .faster: [.character(">")],
        .up: [.up, .character("k")], .down: [.down, .character("j")], .pageUp: [.pageUp], .pageDown: [.pageDown],
        .first: [.character("g"), .home], .last: [.character("G"), .end],
        .explain: [.character("e")],
        .hint: [.character("?")], .solution: [.character("!")], .practice: [.character("d")],
        .quit: [.character("q"), .control("c")],
    ])
}
