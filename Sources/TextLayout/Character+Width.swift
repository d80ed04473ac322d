extension Character {
    /// The cells it takes in a terminal: 0, 1 or 2.
    public var width: Int {
        if isDrawn || isASCII { return 1 }
        let scalars = unicodeScalars
        if scalars.first?.properties.isEmojiPresentation == true { return 2 }
        if scalars.dropFirst().contains("\u{FE0F}") { return 2 }
        return min(2, scalars.reduce(0) { $0 + $1.width })
    }

    /// Whether it is one of those that pictures consist of, which is told without a look into Unicode's tables: printable
    /// ASCII, a middle dot, a box or a block.
    package var isDrawn: Bool {
        let bytes = utf8
        guard let first = bytes.first else { return false }
        switch bytes.count {
        case 1: return 0x20...0x7E ~= first
        case 2: return first == 0xC2 && bytes.last == 0xB7
        case 3: return first == 0xE2 && 0x94...0x96 ~= bytes[bytes.index(after: bytes.startIndex)]
        default: return false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var width: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: 0
        default: Self.wide.contains { $0 ~= value } ? 2 : 1
        }
    }

    /// What Unicode calls wide or fullwidth and is no emoji.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF,
        0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}
