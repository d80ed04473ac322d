/// A line that is no statement of the language.
public struct SyntaxError: Error, Hashable, Sendable {
    /// Where, in Unicode scalars from 1: the word at fault, or the line's end where something is missing.
    public let column: Int
    /// What stands there, what was expected instead and, for a misspelt word, the nearest right one.
    public let message: String

    init(column: Int, _ message: String) {
        self.column = column
        self.message = message
    }
}
