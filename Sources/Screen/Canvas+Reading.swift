extension Canvas {
    /// The text of a row without the spaces at its end, empty where there is no such row.
    public func text(row: Int) -> String {
        let text = String(cells(row: row).compactMap(\.character))
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    /// The text of all rows, one a line, without the spaces at their ends.
    public var text: String {
        (0..<size.rows).map(text(row:)).joined(separator: "\n")
    }

    /// The style of a cell, plain where there is no such cell.
    public func style(row: Int, column: Int) -> Style { cell(row: row, column: column)?.style ?? .plain }

    /// A cell, nil where there is none.
    public func cell(row: Int, column: Int) -> Cell? {
        let cells = cells(row: row)
        return 0..<cells.count ~= column ? cells[cells.startIndex + column] : nil
    }
}
