import RateLimiter
import ScenarioLanguage
import Screen
import Simulation

/// The line at which statements are typed, or the limit.
struct Prompt: Equatable {
    var field: TextField
    /// Whether what is typed is the limit, without its keyword.
    let isLimit: Bool
    /// What is told of the line, nil where nothing is.
    private(set) var remark: Remark?
    /// How many lines back the history is at, 0 where the line is a new one.
    private var age = 0

    enum Remark: Equatable {
        /// What is wrong with it, at a column of the field, from 1.
        case error(column: Int, String)
        /// What the last word can become, where that is not clear.
        case candidates([String])
    }

    /// The statement that begins with this text.
    init(_ text: String) {
        field = TextField(text)
        isLimit = false
    }

    /// The limit as it is, to be changed.
    init(limit: Limit) {
        let fields = [Field.tokens(limit.tokens), .time(limit.time), .policy(limit.policy)]
        field = TextField(suggested: fields.map(\.description).joined(separator: " "))
        isLimit = true
    }

    /// What stands before the field.
    var label: String { isLimit ? "limit: " : ": " }

    /// The line as the language has it.
    var line: String { keyword + field.text }

    private var keyword: String { isLimit ? Keyword.settings.rawValue + " " : "" }

    /// Notes what is wrong at a column of the line.
    mutating func fail(column: Int, _ message: String) {
        remark = .error(column: max(1, column - keyword.count), message)
    }

    /// Edits the line; `past` are the lines typed before, the newest last.
    mutating func edit(_ key: Key, apiKeys: @autoclosure () -> [String], past: [String]) {
        remark = nil
        switch key {
        case .tab: complete(apiKeys())
        case .up where !isLimit: recall(age + 1, past)
        case .down where !isLimit: recall(age - 1, past)
        default: _ = field.edit(key)
        }
    }

    private mutating func complete(_ apiKeys: [String]) {
        field.accept()
        let completion = Completion((keyword + field.beforeCursor)[...], apiKeys: apiKeys)
        let addition = completion.addition
        if addition.isEmpty { remark = .candidates(completion.candidates) }
        field.type(addition)
    }

    private mutating func recall(_ age: Int, _ past: [String]) {
        guard 0...past.count ~= age else { return }
        self.age = age
        field = TextField(age == 0 ? "" : past[past.count - age])
    }
}
