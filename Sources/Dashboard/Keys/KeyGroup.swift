import Screen

/// Actions that are told of together, the keys they have at first, and the words for them.
struct KeyGroup: Sendable {
    /// What a group is about.
    enum Heading: String, CaseIterable {
        case requests = "Requests"
        case clock = "Clock"
        case time = "Time"
        case playing = "Playing"
        case policies = "Policies"
        case log = "Log"
        case task = "Task"
        case users = "Users"
        case session = "Session"
        case everywhere = "Everywhere"
    }

    let heading: Heading
    let bindings: KeyValuePairs<Action, [Key]>
    /// What they do in a word or two for the bottom line, nil where they aren't named there.
    let hint: String?
    /// Whether the bottom line names them at its end, however narrow the window.
    let isKept: Bool
    /// What they do, for the help.
    let meaning: String

    init(
        _ heading: Heading, _ bindings: KeyValuePairs<Action, [Key]>, _ hint: String?, isKept: Bool = false,
        _ meaning: String
    ) {
        self.heading = heading
        self.bindings = bindings
        self.hint = hint
        self.isKept = isKept
        self.meaning = meaning
    }

    /// Keys that the bottom line does not name.
    init(_ heading: Heading, _ bindings: KeyValuePairs<Action, [Key]>, _ meaning: String) {
        self.init(heading, bindings, nil, meaning)
    }

    var actions: [Action] { bindings.map(\.key) }

    /// The same with another word for the bottom line.
    func hinted(_ hint: String?) -> KeyGroup { self.meaning(heading, hint, meaning) }

    /// The same keys under another heading and in other words.
    func meaning(_ heading: Heading, _ hint: String?, _ meaning: String) -> KeyGroup {
        KeyGroup(heading, bindings, hint, isKept: isKept, meaning)
    }
}
