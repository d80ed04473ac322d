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

    /// The page of it.
    func page(scrolled: Int?) -> Page {
        let rows = TitleView.height..<size.rows - FooterView.height
        return Page(lines, rows: rows, isAlone: true, scrolled: scrolled)
    }

    private var lines: [Line] {
        sections.flatMap { section in
            [Line(parts: [(section.heading, 1, .title)])] + section.legends.flatMap(lines)
        } + Line.paragraph(closing, width: size.columns - 2, style: .dim)
    }

    private func lines(of legend: Legend) -> [Line] {
        let keys = legend.actions.flatMap { keyMap.keys(of: $0).map(\.name) }.joined(separator: " ")
        let column = 3 + (size.columns < 70 ? 12 : 22)
        var lines = legend.meaning.wrapped(in: size.columns - column - 1).map { Line(parts: [($0, column, .plain)]) }
        lines[0].parts.insert((keys, 3, .accent), at: 0)
        return lines
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
            keyMap: model.keyMap, size: model.size)
    }
}
