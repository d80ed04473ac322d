import Screen

/// A text in some rows; where it is longer, keys scroll it, and the bottom line says so.
struct Page {
    let lines: [Line]
    /// Whom it is about, nil where it is about nobody.
    let subject: String?
    let rows: Range<Int>
    /// Whether it stands alone, so that the arrows have no user to select and scroll it.
    let isAlone: Bool
    /// How many lines are scrolled away above.
    let top: Int

    /// A page that begins with a line, or as near to it as leaves no row empty, until it is scrolled.
    init(
        _ lines: [Line], of subject: String? = nil, rows: Range<Int>, isAlone: Bool = false, start: Int = 0,
        scrolled: Int?
    ) {
        self.lines = lines
        self.subject = subject
        self.rows = rows
        self.isAlone = isAlone
        top = max(0, min(scrolled ?? start, lines.count - rows.count))
    }

    /// How far it can be scrolled.
    var lastTop: Int { max(0, lines.count - rows.count) }

    /// What can be read there.
    var text: [String] { lines.flatMap { $0.parts.map(\.text) } }

    func draw(on canvas: inout Canvas) {
        for (row, line) in zip(rows, lines.dropFirst(top)) { line.draw(on: &canvas, row: row) }
    }

    /// How many lines are scrolled away after a key, nil where it doesn't scroll.
    func top(after action: Action?) -> Int? {
        guard lastTop > 0 else { return nil }
        // A line that was seen stays to go on from.
        let page = max(1, rows.count - 1)
        return switch action {
        case .pageUp: max(0, top - page)
        case .pageDown: min(top + page, lastTop)
        case .up where isAlone: max(0, top - 1)
        case .down where isAlone: min(top + 1, lastTop)
        case .first where isAlone: 0
        case .last where isAlone: lastTop
        default: nil
        }
    }

    /// How many lines are scrolled away after the mouse's wheel was turned in a row, nil where there is nothing to scroll.
    func top(after wheel: Int, inRow row: Int) -> Int? {
        guard lastTop > 0, rows.contains(row) else { return nil }
        return max(0, min(top + wheel, lastTop))
    }

    /// The key that shows more of it.
    func hint(_ keyMap: KeyMap) -> KeyLine.Hint? {
        let (back, on): (Action, Action) = isAlone ? (.up, .down) : (.pageUp, .pageDown)
        return .more(from: top, to: lastTop, back, on, keyMap)
    }
}
