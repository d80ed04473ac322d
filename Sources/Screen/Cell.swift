/// One place on a canvas.
public struct Cell: Hashable, Sendable {
    /// What stands here, or nil where the wide character on the left reaches into this cell.
    public var character: Character?

    /// How it looks.
    public var style: Style

    /// A cell that shows a character in a style.
    public init(_ character: Character?, style: Style = .plain) {
        self.character = character
        self.style = style
    }

    /// A cell with nothing in it.
    public static let blank = Cell(" ")
}
