import Screen

/// The kinds of clients, one to a line, around the chosen one.
struct ClientMenuView {
    let menu: ClientMenu
    let width: Int
    let rows: Range<Int>
    let glyphs: Glyphs

    private static let nameWidth = ClientMenu.Kind.allCases.map(\.name.count).max() ?? 0

    func draw(on canvas: inout Canvas) {
        let lines = lines
        let first = max(0, min(menu.place - rows.count / 2, lines.count - rows.count))
        for (row, line) in zip(rows, lines.dropFirst(first)) { line.draw(on: &canvas, row: row) }
    }

    private var lines: [Line] {
        ClientMenu.Kind.allCases.enumerated().map { place, kind in
            let isChosen = place == menu.place
            let column = 5 + Self.nameWidth + 2
            let meaning = kind.meaning.fitted(to: width - column - 1, glyphs: glyphs)
            return Line(parts: [
                (isChosen ? String(glyphs.marker) : " ", 0, .accent), ("\(place + 1)", 2, .title),
                (kind.name, 5, isChosen ? .accent.bold : .plain), (meaning, column, .dim),
            ])
        }
    }
}
