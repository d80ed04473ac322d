import Screen

/// The bottom line: the keys that work now, the least needed of them left out where there is no room.
struct KeyLine {
    /// Keys and what they do.
    struct Hint {
        let keys: String
        let meaning: String

        var width: Int { keys.width + 1 + meaning.width }
    }

    private static let gap = 2

    /// The keys, the most needed first.
    let hints: [Hint]
    /// The line's end, which is never left out.
    let last: [Hint]

    func draw(on canvas: inout Canvas, row: Int) {
        var shown: [Hint] = []
        for hint in hints where !hint.keys.isEmpty {
            guard width(of: shown + [hint] + last) <= canvas.size.columns - 2 else { break }
            shown.append(hint)
        }
        var column = 1
        for hint in shown + last {
            column = canvas.write(hint.keys, row: row, column: column, style: .title)
            column = canvas.write(" \(hint.meaning)", row: row, column: column, style: .dim) + Self.gap
        }
    }

    private func width(of hints: [Hint]) -> Int {
        hints.reduce(0) { $0 + $1.width } + Self.gap * max(0, hints.count - 1)
    }
}

extension KeyLine.Hint {
    /// A key that does the same whatever others do.
    init(_ key: Key, _ meaning: String) {
        self.init(keys: key.name, meaning: meaning)
    }

    /// The key that shows what comes after what there is room for, or at the end what comes before it; nil where all of
    /// it is shown.
    static func more(from top: Int, to lastTop: Int, _ back: Action, _ on: Action, _ keyMap: KeyMap) -> Self? {
        if top < lastTop { return keyMap.hint(on, meaning: "more") }
        return top > 0 ? keyMap.hint(back, meaning: "back") : nil
    }
}
