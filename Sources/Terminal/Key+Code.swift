import CNcurses
import Screen

extension Key {
    /// The key that ncurses has this code for, or nil where it is part of a text or unknown.
    init?(code: Int32) {
        switch code {
        case KEY_UP: self = .up
        case KEY_DOWN: self = .down
        case KEY_LEFT: self = .left
        case KEY_RIGHT: self = .right
        case KEY_HOME: self = .home
        case KEY_END: self = .end
        case KEY_PPAGE: self = .pageUp
        case KEY_NPAGE: self = .pageDown
        case KEY_DC: self = .delete
        case KEY_BTAB: self = .backtab
        case KEY_BACKSPACE, 0x08, 0x7F: self = .backspace
        case KEY_ENTER, 0x0A, 0x0D: self = .enter
        case 0x09: self = .tab
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(code) + 0x60)))
        case 0x00...0x1F: self = .control(Character(Unicode.Scalar(UInt8(code) + 0x40)))
        default: return nil
        }
    }
}
