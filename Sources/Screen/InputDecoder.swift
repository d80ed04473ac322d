/// Turns the bytes that a terminal sends, and the time that passes between them, into keys, pastes and what the mouse
/// did, and into nothing else: a terminal's replies are passed over, wherever they are cut.
///
/// Text is UTF-8; sequences are those of ECMA-48 and of xterm's "Control Sequences".
///
///     var decoder = InputDecoder()
///     decoder.take("\u{1B}[".utf8)            // []
///     decoder.take("A".utf8)                  // [.key(.up)]
///     decoder.take("\u{1B}".utf8)             // []
///     decoder.elapse(.milliseconds(25))       // [.key(.escape)]
public struct InputDecoder: Sendable {
    /// How long nothing may follow ESC for it to be a key of its own, where nobody wants it otherwise.
    public static let usualEscapeDelay = Duration.milliseconds(25)
    /// How long the rest of a paste, or of a sequence, is waited for.
    public static let patience = Duration.seconds(2)

    private let escapeDelay: Duration
    private var state = DecoderState.ground
    /// What came of a text that is pasted.
    private var pasted: [UInt8] = []
    /// How long no byte has come.
    private var silence = Duration.zero

    /// A decoder to which nothing was sent.
    public init(escapeDelay: Duration = usualEscapeDelay) {
        self.escapeDelay = escapeDelay
    }

    /// Takes bytes in the order they came; how they were cut doesn't matter, but for the time between them.
    public mutating func take(_ bytes: some Sequence<UInt8>) -> [Input] {
        var inputs: [Input] = []
        for byte in bytes {
            if case .paste = state {
                takePasted(byte, into: &inputs)
            } else {
                state.take(byte, into: &inputs)
            }
        }
        silence = .zero
        return inputs
    }

    /// The time without a byte after which `elapse` will change something, nil where it won't.
    public var untilChange: Duration? { limit.map { max(.zero, $0 - silence) } }

    /// Lets so much time pass in which no byte came.
    public mutating func elapse(_ time: Duration) -> [Input] {
        silence += time
        guard let limit, silence >= limit else { return [] }
        silence = .zero
        var inputs: [Input] = []
        if case .paste = state { endPaste(into: &inputs) }
        state.giveUp(into: &inputs)
        return inputs
    }

    private var limit: Duration? {
        switch state.expectation {
        case .none: nil
        case .atOnce: escapeDelay
        case .soon: hasInterruptLast ? escapeDelay : Self.patience
        }
    }

    /// Whether a Ctrl-C came last of what is pasted: alone at its end it was typed, by somebody who wants to leave.
    private var hasInterruptLast: Bool { pasted.last == DecoderState.interrupt }

    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private mutating func takePasted(_ byte: UInt8, into inputs: inout [Input]) {
        pasted.append(byte)
        guard byte == Self.pasteEnd.last, pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else {
            return
        }
        pasted.removeLast(Self.pasteEnd.count)
        inputs.append(.paste(pasted))
        pasted = []
        state = .ground
    }

    /// Its end has not come.
    private mutating func endPaste(into inputs: inout [Input]) {
        inputs.append(hasInterruptLast ? .interrupt : .paste(pasted))
        pasted = []
    }
}

extension Input {
    /// A text that was pasted, by its bytes; terminals send its line ends as the key Enter.
    fileprivate static func paste(_ bytes: [UInt8]) -> Input {
        .paste(String(String(decoding: bytes, as: UTF8.self).map { $0.isNewline ? "\n" : $0 }))
    }
}
