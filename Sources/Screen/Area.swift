/// A rectangle of a canvas: the cells where these rows and columns cross.
public struct Area: Hashable, Sendable {
    /// The rows, from the top.
    public let rows: Range<Int>

    /// The columns, from the left.
    public let columns: Range<Int>

    /// The cells where rows and columns cross.
    public init(rows: Range<Int>, columns: Range<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// How large it is.
    public var size: Size { Size(columns: columns.count, rows: rows.count) }

    /// Whether a place lies in it.
    public func contains(_ place: Canvas.Position) -> Bool {
        rows.contains(place.row) && columns.contains(place.column)
    }
}

extension Canvas {
    /// Draws a picture of its own into an area.
    public mutating func draw(in area: Area, _ body: (inout Canvas) -> Void) {
        var part = Canvas(size: area.size)
        body(&part)
        for row in 0..<part.size.rows {
            replace(row: area.rows.lowerBound + row, from: area.columns.lowerBound, with: part.cells(row: row))
        }
    }
}
