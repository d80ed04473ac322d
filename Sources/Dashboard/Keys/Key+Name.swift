import Screen

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
        case .function(let number): "F\(number)"
        }
    }

    private static let named: [Key] =
        [
            .character(" "), .enter, .escape, .tab, .backtab, .backspace, .delete, .up, .down, .left, .right, .home,
            .end, .pageUp, .pageDown,
        ] + (1...12).map { .function($0) }

    /// The key of that name, nil where there is none that a terminal could tell.
    init?(name: String) {
        if let key = Self.named.first(where: { $0.name == name }) {
            self = key
        } else if let byte = Self.byte(ofControl: name), case .control(let letter)? = Key(byte: byte) {
            self = .control(letter)
        } else if name.unicodeScalars.count == 1, let character = name.first,
            character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        {
            self = .character(character)
        } else {
            return nil
        }
    }

    /// The other key that sends the same as the one of that name, nil where there is none.
    static func twin(ofName name: String) -> Key? {
        guard let byte = byte(ofControl: name), let key = Key(byte: byte) else { return nil }
        if case .control = key { return nil }
        return key
    }

    /// What a letter held together with Ctrl sends, by that key's name.
    private static func byte(ofControl name: String) -> UInt8? {
        guard name.hasPrefix("Ctrl-"), name.utf8.count == 6, let letter = name.last, letter.isLetter else { return nil }
        return letter.asciiValue.map { $0 & 0x1F }
    }

    /// Whether it can be given to an action: digits count, Esc closes, and Ctrl-Z stops the program.
    var canAct: Bool {
        switch self {
        case .escape, .control("z"): false
        case .character(let character): character.wholeNumberValue == nil
        default: true
        }
    }
}
