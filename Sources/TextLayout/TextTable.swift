/// Rows of cells as lines of text, in columns as wide as their widest cell: the first to the left, the others to the right.
public struct TextTable: Sendable {
    private let rows: [[String]]
    private let widths: [Int]

    /// A table of rows with as many cells as there are titles.
    public init(titles: [String], rows: [[String]]) {
        self.rows = [titles] + rows
        widths = titles.indices.map { [rows = self.rows] column in rows.map { $0[column].width }.max() ?? 0 }
    }

    /// Its lines, the titles first, without their ends.
    public var lines: [String] {
        rows.map { row in
            row.indices.map { column in
                column == 0 ? row[0].leftAligned(in: widths[0]) : row[column].rightAligned(in: widths[column])
            }.joined(separator: "  ")
        }
    }
}
