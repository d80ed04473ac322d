/// An error of a script and where it stands.
public struct PlacedError: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, in Unicode scalars from 1.
    public let column: Int
    /// What is wrong, and what was expected instead.
    public let message: String

    /// An error at a line and a column.
    public init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }
}
