import Screen

/// All keys and what they do.
struct HelpView {
    let model: Model
    /// How many lines are scrolled away above.
    let top: Int

    func draw(on canvas: inout Canvas) {
        let rows = TitleView.height..<canvas.size.rows - FooterView.height
        for (row, line) in zip(rows, Self.lines(in: model).dropFirst(top)) {
            let keysWidth = canvas.size.columns < 70 ? 12 : 22
            switch line {
            case .heading(let text): canvas.write(text, row: row, column: 1, style: .title)
            case .keys(let keys, let meaning):
                canvas.write(keys, row: row, column: 3, style: .accent)
                let column = 3 + keysWidth
                let text = meaning.fitted(to: canvas.size.columns - column - 1, glyphs: model.glyphs)
                canvas.write(text, row: row, column: column)
            case .text(let text): canvas.write(text, row: row, column: 1, style: .dim)
            }
        }
    }

    /// How far it can be scrolled.
    static func lastTop(in model: Model) -> Int {
        max(0, lines(in: model).count - (model.size.rows - TitleView.height - FooterView.height))
    }

    private enum Line {
        case heading(String)
        case keys(String, meaning: String)
        case text(String)
    }

    private static func lines(in model: Model) -> [Line] {
        let sections = Legend.help.flatMap { section in
            [Line.heading(section.heading)]
                + section.legends.map { legend in
                    let names = legend.actions.flatMap { model.keyMap.keys(of: $0).map(\.name) }
                    return .keys(names.joined(separator: " "), meaning: legend.meaning)
                }
        }
        let closing = """
            A number before a key repeats it: 98a asks 98 times of each user, 30m is half an hour. \
            Esc closes what is open and drops a number.
            """
        let width = model.size.columns - 2
        return sections + closing.wrapped(first: width, others: width).map(Line.text)
    }
}
