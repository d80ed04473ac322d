import Screen

/// All keys and what they do.
struct HelpView {
    /// What some keys are for.
    typealias Section = (heading: String, legends: [Legend])

    let sections: [Section]
    /// What is said at the end.
    let closing: String
    let keyMap: KeyMap
    let size: Size
    let glyphs: Glyphs

    /// Draws it with so many lines scrolled away above.
    func draw(on canvas: inout Canvas, top: Int) {
        let rows = TitleView.height..<size.rows - FooterView.height
        for (row, line) in zip(rows, lines.dropFirst(top)) {
            let keysWidth = size.columns < 70 ? 12 : 22
            switch line {
            case .heading(let text): canvas.write(text, row: row, column: 1, style: .title)
            case .keys(let keys, let meaning):
                canvas.write(keys, row: row, column: 3, style: .accent)
                let column = 3 + keysWidth
                let text = meaning.fitted(to: size.columns - column - 1, glyphs: glyphs)
                canvas.write(text, row: row, column: column)
            case .text(let text): canvas.write(text, row: row, column: 1, style: .dim)
            }
        }
    }

    /// How far it can be scrolled.
    var lastTop: Int { max(0, lines.count - (size.rows - TitleView.height - FooterView.height)) }

    /// Where a key scrolls to, nil where it doesn't.
    func top(after action: Action?, from top: Int) -> Int? {
        switch action {
        case .up: max(0, top - 1)
        case .down: min(top + 1, lastTop)
        case .first, .pageUp: 0
        case .last, .pageDown: lastTop
        default: nil
        }
    }

    private enum Line {
        case heading(String)
        case keys(String, meaning: String)
        case text(String)
    }

    private var lines: [Line] {
        let width = size.columns - 2
        return sections.flatMap { section in
            [Line.heading(section.heading)]
                + section.legends.map { legend in
                    let names = legend.actions.flatMap { keyMap.keys(of: $0).map(\.name) }
                    return .keys(names.joined(separator: " "), meaning: legend.meaning)
                }
        } + closing.wrapped(first: width, others: width).map(Line.text)
    }
}

extension HelpView {
    /// The simulator's.
    init(_ model: Model) {
        self.init(
            sections: Legend.help,
            closing: """
                A number before a key repeats it: 98a asks 98 times of each user, 30m is half an hour. \
                Esc closes what is open and drops a number.
                """,
            keyMap: model.keyMap, size: model.size, glyphs: model.glyphs)
    }
}
