extension Canvas {
    /// What an xterm of 256 colours has to be sent to show this picture in place of another of the same size, or, where
    /// that is nil, in place of anything.
    public func escapes(after previous: Canvas?) -> String {
        var text = previous == nil ? "\u{1B}[?25l\u{1B}[2J" : ""
        for row in 0..<size.rows where previous == nil || previous?.cells(row: row) != cells(row: row) {
            text += "\u{1B}[\(row + 1);1H"
            var style = Style.plain
            for cell in cells(row: row) {
                if cell.style != style { text += cell.style.escape }
                style = cell.style
                if let character = cell.character { text.append(character) }
            }
            if style != .plain { text += Style.plain.escape }
        }
        return text
    }
}

extension Style {
    /// Selects this style, whatever was selected before (ECMA-48, SGR).
    fileprivate var escape: String {
        let colors = color.number(ofColors: 256).map { [38, 5, $0] } ?? []
        let codes = [0] + (isBold ? [1] : []) + (isDim ? [2] : []) + (isReversed ? [7] : []) + colors
        return "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m"
    }
}
