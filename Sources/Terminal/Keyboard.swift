import CNcurses
import Screen

/// Turns the codes that ncurses reads into inputs.
struct Keyboard {
    private static let escape: Int32 = 27
    private static let pasteBegins: Int32 = KEY_MAX + 1000
    private static let mouseBegins: Int32 = KEY_MAX + 1001

    private var decoder = Decoder()
    private var paste: String?

    static func setUp() {
        raw()
        noecho()
        nonl()
        keypad(whole_screen(), true)
        nodelay(whole_screen(), true)
        // A picture is painted whole, even while keys are waiting.
        typeahead(-1)
        if getenv("ESCDELAY") == nil { set_escdelay(25) }
        define_key(BRACKETED_PASTE_BEGIN, pasteBegins)
        define_key(MOUSE_BEGIN, mouseBegins)
    }

    /// Everything that has arrived, or nil where nothing has.
    mutating func read() -> [Input]? {
        guard var code = next() else { return nil }
        var inputs: [Input] = []
        while true {
            take(code, into: &inputs)
            guard let following = next() else { return inputs }
            code = following
        }
    }

    private func next() -> Int32? {
        let code = wgetch(whole_screen())
        return code == ERR ? nil : code
    }

    private mutating func take(_ code: Int32, into inputs: inout [Input]) {
        if paste != nil {
            takePasted(code, into: &inputs)
        } else if code == Self.pasteBegins {
            paste = ""
        } else if code == Self.mouseBegins {
            takeMouse(into: &inputs)
        } else if code == Self.escape {
            takeEscape(into: &inputs)
        } else if let key = Key(code: code) {
            inputs.append(.key(key))
        } else if let scalar = decoder.scalar(code), scalar.properties.generalCategory != .control {
            inputs.append(typed: scalar)
        }
    }

    private mutating func takePasted(_ code: Int32, into inputs: inout [Input]) {
        guard let scalar = decoder.scalar(code) else { return }
        paste?.unicodeScalars.append(scalar)
        guard scalar == "~", let text = paste, text.hasSuffix(BRACKETED_PASTE_END) else { return }
        let lines = text.dropLast(BRACKETED_PASTE_END.count).map { $0.isNewline ? "\n" : $0 }
        inputs.append(.paste(String(lines)))
        paste = nil
    }

    /// The report of a button: its number, the column and the row, from 1, and M for a press.
    private mutating func takeMouse(into inputs: inout [Input]) {
        var text = ""
        while let code = next(), let byte = UInt8(exactly: code) {
            let scalar = Unicode.Scalar(byte)
            guard "0123456789;".unicodeScalars.contains(scalar) else {
                let numbers = text.split(separator: ";").compactMap { Int($0) }
                if scalar == "M", numbers.count == 3 { inputs += Input(mouse: numbers).map { [$0] } ?? [] }
                return
            }
            text.unicodeScalars.append(scalar)
        }
    }

    private mutating func takeEscape(into inputs: inout [Input]) {
        switch next() {
        case nil:
            inputs.append(.key(.escape))
        case let again? where again == Self.escape || again == Self.pasteBegins:
            inputs.append(.key(.escape))
            take(again, into: &inputs)
        case let first?:
            skipSequence(startingWith: first)
        }
    }

    /// A key held together with Alt, or one that the terminal's type doesn't know, is none.
    private func skipSequence(startingWith first: Int32) {
        switch first {
        case 0x5B:
            while let code = next(), 0x20...0x3F ~= code {}
        case 0x4F:
            _ = next()
        default:
            break
        }
    }
}

extension Input {
    /// What a press of a button means; nil for buttons that mean nothing.
    fileprivate init?(mouse numbers: [Int]) {
        switch numbers[0] {
        case 0: self = .click(Canvas.Position(row: numbers[2] - 1, column: numbers[1] - 1))
        case 64: self = .wheel(-1)
        case 65: self = .wheel(1)
        default: return nil
        }
    }
}

extension [Input] {
    /// A scalar that combines with the character typed before it makes one character with it.
    fileprivate mutating func append(typed scalar: Unicode.Scalar) {
        if case .key(.character(let character))? = last {
            var text = String(character)
            text.unicodeScalars.append(scalar)
            if text.count == 1 {
                self[endIndex - 1] = .key(.character(Character(text)))
                return
            }
        }
        append(.key(.character(Character(scalar))))
    }
}
