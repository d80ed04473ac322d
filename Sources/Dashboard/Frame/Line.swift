import Screen

/// Texts in a row.
struct Line {
    var parts: [(text: String, column: Int, style: Style)] = []

    func draw(on canvas: inout Canvas, row: Int) {
        for part in parts { canvas.write(part.text, row: row, column: part.column, style: part.style) }
    }

    /// A text in lines of at most so many cells, after a label in the first of them.
    static func paragraph(_ text: String, after label: String = "", width: Int, style: Style) -> [Line] {
        let column = 1 + label.width
        return text.wrapped(in: width - label.width).enumerated().map { index, line in
            let labels = index == 0 && !label.isEmpty ? [(text: label, column: 1, style: style)] : []
            return Line(parts: labels + [(line, column, style)])
        }
    }
}
