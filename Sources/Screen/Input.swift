/// What a terminal tells a program.
public enum Input: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// A text was pasted; its lines end in `\n`, and it may hold control characters.
    case paste(String)
    /// The mouse's button was pressed on this place.
    case click(Canvas.Position)
    /// The mouse's wheel was turned on this place: so many rows down, or up where they are negative.
    case wheel(rows: Int, at: Canvas.Position)
    /// The terminal has this size now and must be painted, though the size may be the one it had.
    case resize(Size)
    /// The program has to end because of this signal; a terminal that is gone counts as SIGHUP.
    case ended(signal: Int32)
}
