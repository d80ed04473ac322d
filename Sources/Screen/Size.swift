/// A number of columns and rows of character cells.
public struct Size: Hashable, Sendable {
    /// Cells from left to right.
    public var columns: Int

    /// Cells from top to bottom.
    public var rows: Int

    /// The usual window of a terminal.
    public static let standard = Size(columns: 80, rows: 24)

    /// A size of so many cells.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}
