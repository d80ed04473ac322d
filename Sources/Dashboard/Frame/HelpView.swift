import Screen

/// All keys and what they do.
struct HelpView {
    let keyMap: KeyMap
    /// What is said at the end.
    let closing: String
    let size: Size

    /// The page of it.
    func page(scrolled: Int?) -> Page {
        let rows = TitleView.height..<size.rows - FooterView.height
        return Page(lines, rows: rows, isAlone: true, scrolled: scrolled)
    }

    private var lines: [Line] {
        KeyGroup.Heading.allCases.flatMap { heading -> [Line] in
            let groups = keyMap.groups.filter { $0.heading == heading }
            return groups.isEmpty ? [] : [Line(parts: [(heading.rawValue, 1, .title)])] + groups.flatMap(lines)
        } + Line.paragraph(closing, width: size.columns - 2, style: .dim)
    }

    private func lines(of group: KeyGroup) -> [Line] {
        let keys = group.actions.flatMap { keyMap.keys(of: $0).map(\.name) }.joined(separator: " ")
        let column = 3 + (size.columns < 70 ? 12 : 22)
        var lines = group.meaning.wrapped(in: size.columns - column - 1).map { Line(parts: [($0, column, .plain)]) }
        lines[0].parts.insert((keys, 3, .accent), at: 0)
        return lines
    }
}
