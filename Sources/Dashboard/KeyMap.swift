import Screen

/// Which keys do what.
struct KeyMap: Sendable {
    private let keysOfAction: [Action: [Key]]
    private let actionOfKey: [Key: Action]

    /// A map from the keys of each action, the one to name it by first.
    init(_ bindings: KeyValuePairs<Action, [Key]>) {
        keysOfAction = Dictionary(uniqueKeysWithValues: bindings.map { ($0.key, $0.value) })
        let pairs = bindings.flatMap { binding in binding.value.map { ($0, binding.key) } }
        actionOfKey = Dictionary(uniqueKeysWithValues: pairs)
    }

    subscript(key: Key) -> Action? { actionOfKey[key] }

    /// The keys of an action, the one to name it by first.
    func keys(of action: Action) -> [Key] { keysOfAction[action] ?? [] }

    static let standard = KeyMap([
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
}

/// What some actions do, for the help or the bottom line.
struct Legend: Sendable {
    let actions: [Action]
    let meaning: String

    /// The bottom line where the users are, the keys needed most first.
    static let users = [
        Legend(actions: [.request], meaning: "request"), Legend(actions: [.requestAll], meaning: "all"),
        Legend(actions: [.second, .minute, .hour], meaning: "time"),
        Legend(actions: [.refill, .refillAll], meaning: "refill"), Legend(actions: [.explain], meaning: "why"),
        Legend(actions: [.compare], meaning: "compare"), Legend(actions: [.save], meaning: "save"),
        Legend(actions: [.back], meaning: "undo"), Legend(actions: [.live], meaning: "live"),
        Legend(actions: [.prompt], meaning: "type"), Legend(actions: [.timeline], meaning: "timeline"),
        Legend(actions: [.history], meaning: "history"), Legend(actions: [.limit], meaning: "limit"),
        Legend(actions: [.addUser], meaning: "user"),
    ]

    /// The bottom line where the policies are.
    static let policies = [
        Legend(actions: [.request], meaning: "request"), Legend(actions: [.second, .minute, .hour], meaning: "time"),
        Legend(actions: [.refill], meaning: "refill"), Legend(actions: [.choose], meaning: "choose"),
        Legend(actions: [.compare], meaning: "close"),
    ]

    /// The bottom line's end.
    static let leaving = [Legend(actions: [.help], meaning: "help"), Legend(actions: [.quit], meaning: "quit")]

    /// The help, by headings.
    static let help: [HelpView.Section] = [
        (
            "Requests",
            [
                Legend(actions: [.request], meaning: "one from the selected user"),
                Legend(actions: [.requestAll], meaning: "one from every user"),
            ]
        ),
        (
            "Clock",
            [
                Legend(actions: [.second, .minute, .hour], meaning: "on by a second, a minute, an hour"),
                Legend(
                    actions: [.refill, .refillAll], meaning: "on to the selected user's refill, to the last of all"),
                Legend(actions: [.live], meaning: "let it run, or stop it"),
                Legend(actions: [.slower, .faster], meaning: "run slower, faster: 1 to 3600 times real time"),
            ]
        ),
        (
            "Users",
            [
                Legend(actions: [.up, .down], meaning: "select the one above, below"),
                Legend(actions: [.pageUp, .pageDown], meaning: "a page up, down"),
                Legend(actions: [.first, .last], meaning: "the first, the last"),
                Legend(actions: [.addUser], meaning: "add one"),
                Legend(actions: [.filter], meaning: "show those whose keys hold a text"),
                Legend(actions: [.sort], meaning: "sort by key, tokens left, next refill, rejected"),
            ]
        ),
        (
            "Session",
            [
                Legend(actions: [.prompt], meaning: "type any statement; Tab completes it"),
                Legend(actions: [.explain], meaning: "why the selected user's last answer was given"),
                Legend(actions: [.timeline], meaning: "the selected user's answers over time"),
                Legend(actions: [.zoomIn, .zoomOut], meaning: "over a shorter, a longer time"),
                Legend(actions: [.compare], meaning: "the same under all policies, side by side"),
                Legend(actions: [.choose], meaning: "there, go on under the selected one"),
                Legend(actions: [.limit], meaning: "the same under another limit"),
                Legend(actions: [.nextPolicy], meaning: "the same under the next policy"),
                Legend(actions: [.save], meaning: "write it as a scenario"),
                Legend(actions: [.back, .forward], meaning: "take the last statement back, put it back"),
                Legend(actions: [.startOver], meaning: "take all of them back"),
                Legend(actions: [.history], meaning: "show them: up and down go through time"),
                Legend(actions: [.help], meaning: "show or hide this help"),
                Legend(actions: [.quit], meaning: "leave"),
            ]
        ),
    ]
}

extension Key {
    /// What the key is called.
    var name: String {
        switch self {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-" + String(character).uppercased()
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backtab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        }
    }
}
