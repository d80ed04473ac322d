/// A picture for a terminal: rows of cells, and a cursor where a text field wants one.
///
/// Whatever lies outside the canvas is cut off; no row or column traps.
///
///     var canvas = Canvas(size: Size(columns: 40, rows: 10))
///     let next = canvas.write("user001", row: 0, column: 2, style: .accent)
///     canvas.write("62/100", row: 0, column: next + 2)
public struct Canvas: Hashable, Sendable {
    /// A place on a canvas, counted from 0 at the top left.
    public struct Position: Hashable, Sendable {
        /// Cells from the top.
        public var row: Int

        /// Cells from the left.
        public var column: Int

        /// The place in this row and column.
        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// How many cells there are; never negative.
    public let size: Size

    /// Where the cursor shows, or nil where it is hidden.
    public var cursor: Position?

    private var cells: [Cell]

    /// A canvas of blank cells; a negative number of columns or rows counts as 0.
    public init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    /// The cells of a row from left to right, none where there is no such row.
    public func cells(row: Int) -> ArraySlice<Cell> {
        guard 0..<size.rows ~= row else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Writes a text from a column on, at most `width` cells of it, and returns the column after it.
    ///
    /// A wide character that would be cut in half is a space, and a control character is `?`.
    @discardableResult
    public mutating func write(
        _ text: String, row: Int, column: Int, style: Style = .plain, width: Int? = nil
    ) -> Int {
        let (limit, overflows) = column.addingReportingOverflow(max(0, width ?? .max))
        let end = overflows ? size.columns : min(limit, size.columns)
        var next = column
        for character in text {
            guard next < end else { break }
            let width = character.width
            let place = next..<next + width
            next = min(place.upperBound, end)
            guard 0..<size.rows ~= row, !place.isEmpty else { continue }
            let visible = place.clamped(to: 0..<max(0, end))
            put(visible == place ? character.visible : " ", row: row, columns: visible, style: style)
        }
        return next
    }

    /// Puts other cells into a row from a column on, as many of them as it has room for.
    mutating func replace(row: Int, from first: Int = 0, with new: some Collection<Cell>) {
        guard 0..<size.rows ~= row else { return }
        for (column, cell) in zip(first..<size.columns, new) { cells[row * size.columns + column] = cell }
    }

    private mutating func put(_ character: Character, row: Int, columns: Range<Int>, style: Style) {
        guard !columns.isEmpty else { return }
        let start = row * size.columns
        if cells[start + columns.lowerBound].character == nil {
            cells[start + columns.lowerBound - 1].character = " "
        }
        if columns.upperBound < size.columns, cells[start + columns.upperBound].character == nil {
            cells[start + columns.upperBound].character = " "
        }
        cells[start + columns.lowerBound] = Cell(character, style: style)
        for column in columns.dropFirst() {
            cells[start + column] = Cell(nil, style: style)
        }
    }
}
