import Screen

/// A line of text that is being typed.
struct TextField: Equatable {
    private(set) var text: String
    /// How many characters stand before the cursor.
    private(set) var cursor: Int
    /// Whether the text is a suggestion, which what is typed first replaces, and any other key accepts.
    private(set) var isSuggested = false

    init(_ text: String) {
        self.text = text
        cursor = text.count
    }

    init(suggested text: String) {
        self.init(text)
        isSuggested = !text.isEmpty
    }

    /// The part before the cursor.
    var beforeCursor: Substring { text.prefix(cursor) }

    mutating func type(_ typed: String) {
        if isSuggested { self = TextField("") }
        // What is typed may join the character before it, as a combining mark does.
        let before = String(beforeCursor) + typed
        text = before + text.dropFirst(cursor)
        cursor = min(before.count, text.count)
    }

    mutating func accept() { isSuggested = false }

    /// Edits the line; false where the key has no meaning in it.
    mutating func edit(_ key: Key) -> Bool {
        if case .character(let character) = key {
            type(String(character))
            return true
        }
        accept()
        switch key {
        case .backspace: delete(before: true)
        case .delete: delete(before: false)
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"):
            text = String(text.dropFirst(cursor))
            cursor = 0
        default: return false
        }
        return true
    }

    private mutating func delete(before: Bool) {
        let place = before ? cursor - 1 : cursor
        guard 0..<text.count ~= place else { return }
        text.remove(at: text.index(text.startIndex, offsetBy: place))
        cursor = place
    }
}
