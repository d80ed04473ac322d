extension DecoderState {
    /// Takes the next byte; what is pasted is for the decoder.
    mutating func take(_ byte: UInt8, into inputs: inout [Input]) {
        switch self {
        case .paste: break
        case .late(let bytes, let begun):
            takeLate(byte, after: bytes, begun, into: &inputs)
        case _ where byte == Self.interrupt:
            self = .ground
            inputs.append(.interrupt)
        case .ground:
            takeFirst(byte, into: &inputs)
        case .character(let bytes):
            takeCharacter(bytes, byte, into: &inputs)
        case .escape:
            takeEscaped(byte, isEightBit: false, into: &inputs)
        case .sequence(let bytes):
            takeSequence(bytes, byte, into: &inputs)
        case .bytes(let count):
            self = count > 1 ? .bytes(count - 1) : .ground
        case .reply(let isEscaped, let isEightBit):
            takeReply(byte, isEscaped: isEscaped, isEightBit: isEightBit, into: &inputs)
        }
    }

    private mutating func takeFirst(_ byte: UInt8, into inputs: inout [Input]) {
        switch byte {
        case Self.escapeByte: self = .escape
        // ESC and the byte after it, in one (ECMA-48, C1).
        case 0x80...0x9F: takeEscaped(byte - 0x40, isEightBit: true, into: &inputs)
        case 0xC2...0xF4: self = .character([byte])
        default:
            if let key = Key(byte: byte) {
                inputs.append(.key(key))
            } else if byte < 0x80 {
                inputs.append(.key(.character(Character(Unicode.Scalar(byte)))))
            }
        }
    }

    private mutating func takeCharacter(_ bytes: [UInt8], _ byte: UInt8, into inputs: inout [Input]) {
        let bytes = bytes + [byte]
        self = .ground
        guard 0x80...0xBF ~= byte else { return takeFirst(byte, into: &inputs) }
        guard bytes.count == Self.length(from: bytes[0]) else { return self = .character(bytes) }
        if let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first,
            scalar.properties.generalCategory != .control
        {
            inputs.append(.key(.character(Character(scalar))))
        }
    }

    private mutating func takeEscaped(_ byte: UInt8, isEightBit: Bool, into inputs: inout [Input]) {
        switch byte {
        case Self.escapeByte: inputs.append(.key(.escape))
        case UInt8(ascii: "["), UInt8(ascii: "O"): self = .sequence([byte])
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            self = .reply(isEscaped: false, isEightBit: isEightBit)
        // A key held together with Alt.
        case 0xC2...0xF4: self = .bytes(Self.length(from: byte) - 1)
        default:
            self = .ground
            if case .key(let key)? = EscapeSequence.known[String(decoding: [byte], as: UTF8.self)] {
                inputs.append(.key(key))
            }
        }
    }

    private mutating func takeSequence(_ bytes: [UInt8], _ byte: UInt8, into inputs: inout [Input]) {
        let bytes = bytes + [byte]
        self = .ground
        switch EscapeSequence.known[String(decoding: bytes, as: UTF8.self)] {
        case .key(let key): inputs.append(.key(key))
        case .pasteBegins: self = .paste
        case .bytes(let count): self = .bytes(count)
        case .nothing: break
        case nil:
            switch byte {
            case 0x20...0x3F: self = .sequence(bytes)
            case UInt8(ascii: "[") where bytes.count == 2: self = .sequence(bytes)
            case 0x40...0x7E: if let input = Input(mouseReport: bytes) { inputs.append(input) }
            // Cut off, and something else begins.
            default: takeFirst(byte, into: &inputs)
            }
        }
    }

    private mutating func takeReply(_ byte: UInt8, isEscaped: Bool, isEightBit: Bool, into inputs: inout [Input]) {
        switch byte {
        case Self.escapeByte: self = .reply(isEscaped: true, isEightBit: isEightBit)
        case _ where isEscaped:
            self = .ground
            if byte != UInt8(ascii: "\\") { takeEscaped(byte, isEightBit: false, into: &inputs) }
        // BEL and CAN.
        case 0x07, 0x18: self = .ground
        // ST; elsewhere it may be part of a character.
        case 0x9C where isEightBit: self = .ground
        // SUB, which is Ctrl-Z.
        case 0x1A:
            self = .ground
            takeFirst(byte, into: &inputs)
        default: break
        }
    }

    /// The whole of a sequence that was cut off its ESC means what it means; anything else was typed.
    private mutating func takeLate(
        _ byte: UInt8, after bytes: [UInt8], _ begun: DecoderState, into inputs: inout [Input]
    ) {
        var (begun, rest) = (begun, [Input]())
        begun.take(byte, into: &rest)
        switch begun {
        case .ground where bytes.isEmpty, .escape where bytes.isEmpty, .bytes where bytes.isEmpty:
            self = .ground
            take(byte, into: &inputs)
        case .ground, .paste:
            self = begun
            inputs += rest
        default:
            self = .late(bytes + [byte], begun)
        }
    }

    /// How many bytes a character has that begins with this one.
    private static func length(from first: UInt8) -> Int { first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }
}
