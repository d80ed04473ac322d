import Practice
import Screen

/// An answer that is being typed, and what was wrong with it when it was given.
struct AnswerField: Equatable {
    static let label = "your answer: "

    /// Whether every answer begins with a digit, so that a letter before one is a key.
    let beginsWithDigit: Bool
    private(set) var field = TextField("")
    /// What was wrong with what was typed.
    private(set) var complaint: String?

    init(beginsWithDigit: Bool) { self.beginsWithDigit = beginsWithDigit }

    var text: String { field.text }

    /// Takes a key into what is typed; false where the key is none of an answer's, and so means what it does elsewhere.
    mutating func take(_ key: Key, _ keyMap: KeyMap) -> Bool {
        guard belongs(key, keyMap) else { return false }
        complaint = nil
        if key == .escape {
            field = TextField("")
            return true
        }
        return field.edit(key)
    }

    /// Takes a text that was pasted.
    mutating func paste(_ text: String) {
        complaint = nil
        field.type(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    /// Tells what is wrong with what was typed.
    mutating func complain(_ error: Reply.Malformed) { complaint = "\(error)" }

    /// Whether a key is an answer's: letters but those that leave, digits and what stands between them; where something was
    /// typed, the keys that edit it, too.
    private func belongs(_ key: Key, _ keyMap: KeyMap) -> Bool {
        guard case .character(let character) = key else { return !text.isEmpty && keyMap[key] != .quit }
        guard keyMap[key] != .quit else { return false }
        return character.isNumber || ".,:".contains(character)
            || character.isLetter && !(beginsWithDigit && text.isEmpty)
            || character == " " && !text.isEmpty
    }
}
