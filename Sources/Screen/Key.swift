/// A key of the keyboard, as far as a terminal tells them apart.
public enum Key: Hashable, Sendable {
    /// A key that writes something, space included.
    case character(Character)
    /// A key held together with Ctrl, in lower case: `.control("c")`.
    case control(Character)
    /// The keys with a name.
    case enter, escape, tab, backtab, backspace, delete
    /// The keys that move.
    case up, down, left, right, home, end, pageUp, pageDown
}
