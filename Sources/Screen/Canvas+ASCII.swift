extension Canvas {
    /// Whether a terminal that shows nothing but ASCII can show it.
    public var isASCII: Bool {
        (0..<size.rows).allSatisfy { row in cells(row: row).allSatisfy { $0.character?.isASCII ?? false } }
    }

    /// Whether a scalar is written by its number on it, or will be where nothing but ASCII is shown.
    public var hasNumbers: Bool { !isASCII || text.contains("\\u{") }

    /// The same picture for a terminal that shows nothing but ASCII: any other scalar is written as `\u{e9}`.
    ///
    /// That takes more cells; they are taken from the blanks that follow, so that the columns after them stay where they
    /// are if that can be, and what has no room at the end of a row is cut off.
    public var inASCII: Canvas {
        if isASCII { return self }
        var canvas = Canvas(size: size)
        for row in 0..<size.rows {
            let (cells, columns) = Self.inASCII(cells(row: row))
            canvas.replace(row: row, with: cells)
            if let cursor, cursor.row == row {
                let column = columns.indices.contains(cursor.column) ? columns[cursor.column] : cursor.column
                canvas.cursor = Position(row: row, column: min(column, max(0, size.columns - 1)))
            }
        }
        return canvas
    }

    /// The cells of a row, and the columns where they stand then.
    private static func inASCII(_ row: ArraySlice<Cell>) -> (cells: [Cell], columns: [Int]) {
        var cells: [Cell] = []
        var columns: [Int] = []
        // How many cells more were used than there were.
        var excess = 0
        for cell in row {
            columns.append(cells.count)
            switch cell.character {
            case nil: excess -= 1
            case " "? where excess > 0 && cells.last?.character == " ": excess -= 1
            case let character?:
                let text = String(character).inASCII
                cells += text.map { Cell($0, style: cell.style) }
                excess += text.count - 1
            }
        }
        return (cells, columns)
    }
}

extension Glyphs {
    /// A text as it is shown beside these signs: as it is, or where they are ASCII, as `Canvas.inASCII` writes it.
    public func text(_ text: String) -> String { full.isASCII ? text.inASCII : text }
}

extension String {
    /// The text with every scalar that is no ASCII as `\u{e9}`.
    public var inASCII: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        return unicodeScalars.map { $0.isASCII ? String($0) : "\\u{" + String($0.value, radix: 16) + "}" }.joined()
    }
}
