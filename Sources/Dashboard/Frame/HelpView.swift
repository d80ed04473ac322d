import Screen

/// The keys and what they do, as far as they are asked for, one of them chosen.
struct HelpView {
    let palette: Palette
    let keyMap: KeyMap
    /// What is said at the end.
    let closing: String
    let size: Size
    let glyphs: Glyphs

    /// Groups under their headings, in the order of these.
    static func sections(_ groups: [KeyGroup]) -> [(heading: KeyGroup.Heading, groups: [KeyGroup])] {
        KeyGroup.Heading.allCases.compactMap { heading in
            let own = groups.filter { $0.heading == heading }
            return own.isEmpty ? nil : (heading, own)
        }
    }

    /// The page of it, around what is chosen.
    func page(scrolled: Int?) -> Page {
        let rows = TitleView.height..<size.rows - FooterView.height
        let (lines, chosen) = lines
        return Page(lines, rows: rows, start: chosen - rows.count / 2, scrolled: scrolled)
    }

    /// The bottom two lines: what is typed, and how to go on.
    var footer: FooterView {
        FooterView(
            field: FieldView(field: palette.field, label: "find: ", columns: size.columns, glyphs: glyphs),
            keyLine: KeyLine(
                hints: [.init(.enter, "run it"), .init(keys: "Up Down", meaning: "choose")],
                last: [.init(.escape, "close")]))
    }

    /// The lines, and the number of the one that holds the chosen key, the last where what it is of ends the list.
    private var lines: ([Line], chosen: Int) {
        var lines: [Line] = []
        var chosen = 0
        for (heading, groups) in Self.sections(palette.groups(of: keyMap)) {
            lines.append(Line(parts: [(heading.rawValue, 1, .title)]))
            for group in groups {
                if let action = palette.chosen(of: keyMap), group.actions.contains(action) { chosen = lines.count }
                lines += self.lines(of: group)
            }
        }
        if lines.isEmpty { lines = [Line(parts: [("no key is about that", 1, .dim)])] }
        let all = lines + Line.paragraph(closing, width: size.columns - 2, style: .dim)
        return (all, chosen + 1 < lines.count ? chosen : all.count)
    }

    private func lines(of group: KeyGroup) -> [Line] {
        let column = 3 + (size.columns < 70 ? 12 : 22)
        var lines = group.meaning.wrapped(in: size.columns - column - 1).map { Line(parts: [($0, column, .plain)]) }
        var keyColumn = 3
        let chosen = palette.chosen(of: keyMap)
        for action in group.actions {
            let isChosen = action == chosen
            if isChosen { lines[0].parts.append((String(glyphs.marker), 0, .accent)) }
            let keys = keyMap.keys(of: action).map(\.name).joined(separator: " ")
            lines[0].parts.append((keys, keyColumn, isChosen ? .accent.reversed : .accent))
            keyColumn += keys.width + 1
        }
        return lines
    }
}
