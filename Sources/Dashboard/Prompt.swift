import ScenarioLanguage
import Screen

/// The line at which statements are typed.
struct Prompt: Equatable {
    var field = TextField("")
    /// What is wrong with the line, and at which column, from 1.
    var error: Fault?
    /// What the last word can become, where that is not clear.
    var candidates: [String] = []
    /// How many lines back the history is at, 0 where the line is a new one.
    private var age = 0

    struct Fault: Equatable {
        let column: Int
        let message: String
    }

    init(_ text: String) {
        field = TextField(text)
    }

    /// Edits the line; `past` are the lines typed before, the newest last.
    mutating func edit(_ key: Key, apiKeys: [String], past: [String]) {
        error = nil
        candidates = []
        switch key {
        case .tab:
            let completion = Completion(field.beforeCursor, apiKeys: apiKeys)
            let addition = completion.addition
            if addition.isEmpty { candidates = completion.candidates }
            field.type(addition)
        case .up: recall(age + 1, past)
        case .down: recall(age - 1, past)
        default: _ = field.edit(key)
        }
    }

    private mutating func recall(_ age: Int, _ past: [String]) {
        guard 0...past.count ~= age else { return }
        self.age = age
        field = TextField(age == 0 ? "" : past[past.count - age])
    }
}
