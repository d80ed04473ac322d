public import Screen

/// What every scene has: a window, what is told in it, and how far the text that is read there is scrolled.
public struct Window: Sendable {
    /// The smallest that a scene works in.
    public static let smallestSize = Size(columns: 40, rows: 10)

    /// A line for the person, which the next key takes away.
    struct Notice: Equatable {
        let text: String
        let isFailure: Bool
    }

    var size: Size
    let glyphs: Glyphs
    /// How many lines of the page on the screen are scrolled away above, nil until someone scrolls it.
    var scrolled: Int?
    var notice: Notice?

    init(size: Size, glyphs: Glyphs) {
        self.size = size
        self.glyphs = glyphs
    }

    var isTooSmall: Bool { size.columns < Self.smallestSize.columns || size.rows < Self.smallestSize.rows }
}
