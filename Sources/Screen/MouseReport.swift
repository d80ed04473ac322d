extension Input {
    /// What a report of the mouse means, nil where it is none or means nothing.
    ///
    /// After ESC it is `[<`, the button, the column and the row from 1, and `M` for a press (xterm's "Control
    /// Sequences", SGR mouse mode).
    init?(mouseReport bytes: [UInt8]) {
        guard bytes.starts(with: "[<".utf8), bytes.last == UInt8(ascii: "M") else { return nil }
        let numbers = bytes.dropFirst(2).dropLast().split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
        )
        .map { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2],
            column > 0, row > 0
        else { return nil }
        let place = Canvas.Position(row: row - 1, column: column - 1)
        switch button {
        case 0: self = .click(place)
        case 64: self = .wheel(rows: -1, at: place)
        case 65: self = .wheel(rows: 1, at: place)
        default: return nil
        }
    }
}
