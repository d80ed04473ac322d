/// A key of the keyboard, as far as a terminal tells them apart.
public enum Key: Hashable, Sendable {
    /// A key that writes something, space included; of a character of several Unicode scalars, a key for each.
    case character(Character)
    /// A key held together with Ctrl, in lower case: `.control("c")`.
    case control(Character)
    /// The keys with a name.
    case enter, escape, tab, backtab, backspace, delete
    /// The keys that move.
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F12.
    case function(Int)
}

extension Key {
    /// The key that sends this byte, nil for ESC and for bytes that are part of a text.
    ///
    /// Of the keys held together with Ctrl, H, I, J, M and [ send what other keys send, and can't be told from them.
    public init?(byte: UInt8) {
        switch byte {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: return nil
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x00...0x1F: self = .control(Character(Unicode.Scalar(byte + 0x40)))
        default: return nil
        }
    }
}
