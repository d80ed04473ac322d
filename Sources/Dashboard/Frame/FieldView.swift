import Screen

/// A line that is being typed after a label: its end, or the part around the cursor where that is further left.
struct FieldView {
    let field: TextField
    let label: String
    let columns: Int
    let glyphs: Glyphs

    func draw(on canvas: inout Canvas, row: Int) {
        canvas.write(label, row: row, column: 1, style: .dim)
        let hidden = hidden
        let mark = hidden > 0 ? String(glyphs.ellipsis) : ""
        let column = canvas.write(mark, row: row, column: start, style: .dim)
        // Of a long text only what can be seen is measured.
        let shown = String(field.text.dropFirst(hidden).prefix(room + 1))
        let style = field.isSuggested ? Style.accent.reversed : .accent.bold
        canvas.write(shown.fitted(to: start + room - column, glyphs: glyphs), row: row, column: column, style: style)
        canvas.cursor = .init(row: row, column: column + String(field.beforeCursor.dropFirst(hidden)).width)
    }

    /// Where a place in the text stands, counted in Unicode scalars from 1; the nearest where it is hidden.
    func column(ofScalar number: Int) -> Int {
        let before = String(field.text.unicodeScalars.prefix(number - 1)).width
        let hidden = hidden
        let left = hidden > 0 ? String(field.text.prefix(hidden)).width - glyphs.ellipsis.width : 0
        return start + max(0, min(before - left, room))
    }

    private var start: Int { 1 + label.width }
    private var room: Int { columns - 2 - start }

    /// How many characters before the cursor have no room, that of the mark that says so kept free.
    private var hidden: Int {
        let before = field.beforeCursor
        if String(before.suffix(room + 1)).width <= room { return 0 }
        var shown = before.suffix(room - glyphs.ellipsis.width)
        while String(shown).width > room - glyphs.ellipsis.width { shown = shown.dropFirst() }
        return before.count - shown.count
    }
}
