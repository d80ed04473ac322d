import Screen

extension Canvas {
    /// Writes a line that is being typed: its end, or the part around the cursor where that is further left.
    mutating func write(_ field: TextField, after label: String, row: Int) {
        let column = write(label, row: row, column: 1, style: .dim)
        let room = size.columns - 2 - column
        // Of a long text only the end is measured.
        var before = field.beforeCursor.suffix(room)
        while String(before).width > room { before = before.dropFirst() }
        let hidden = field.beforeCursor.count - before.count
        write(String(field.text.dropFirst(hidden)), row: row, column: column, style: .accent.bold, width: room)
        cursor = Position(row: row, column: column + String(before).width)
    }
}
