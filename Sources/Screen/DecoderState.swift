/// What has begun of what a terminal sends.
indirect enum DecoderState: Sendable {
    /// Nothing.
    case ground
    /// A character of several bytes.
    case character([UInt8])
    /// ESC: a key of its own, or the beginning of a sequence.
    case escape
    /// A sequence, by its bytes after ESC.
    case sequence([UInt8])
    /// So many bytes are left of what means nothing.
    case bytes(Int)
    /// A text for a program that asked for it (OSC, DCS, APC, PM or SOS), up to ST; the last byte may be ESC, and ST a
    /// single byte as its beginning was.
    case reply(isEscaped: Bool, isEightBit: Bool)
    /// Text that is pasted, up to its end.
    case paste
    /// ESC was taken for a key, and may have been cut off a sequence, which then follows at once as a whole: the bytes
    /// of it, and what they have begun.
    case late([UInt8], DecoderState)

    /// How soon something has to follow.
    enum Expectation {
        case none, atOnce, soon
    }

    var expectation: Expectation {
        switch self {
        case .ground, .character: .none
        case .escape: .atOnce
        case .sequence, .bytes, .reply: .soon
        case .paste: .soon
        case .late(let bytes, _): bytes.isEmpty ? .none : .atOnce
        }
    }

    /// Nothing followed in time.
    mutating func giveUp(into inputs: inout [Input]) {
        let state = self
        self = .ground
        switch state {
        case .escape:
            inputs.append(.key(.escape))
            self = .late([], .escape)
        case .late(let bytes, _):
            for byte in bytes { take(byte, into: &inputs) }
        case .ground, .character, .sequence, .bytes, .reply, .paste: break
        }
    }

    static let escapeByte: UInt8 = 0x1B
    /// What Ctrl-C sends.
    static let interrupt: UInt8 = 0x03
}

extension Input {
    /// Ctrl-C.
    static let interrupt = Input.key(.control("c"))
}
