import RateLimiter
import Screen
import Simulation

/// The latest answers in the original's words, the newest last.
struct LogView {
    private static let margin = 1

    let model: Model
    let rows: Range<Int>

    func draw(on canvas: inout Canvas) {
        var lines: [Line] = []
        for group in model.session.latest(rows.count).reversed() {
            let ofGroup = self.lines(of: group)
            lines = ofGroup + lines
            if lines.count >= rows.count { break }
        }
        for (row, line) in zip(rows, lines.suffix(rows.count)) { line.draw(on: &canvas, row: row) }
    }

    /// Texts in a row.
    struct Line {
        var parts: [(text: String, column: Int, style: Style)] = []

        func draw(on canvas: inout Canvas, row: Int) {
            for part in parts { canvas.write(part.text, row: row, column: part.column, style: part.style) }
        }
    }

    private var width: Int { model.size.columns - 1 }
    /// Whether the time, which a success tells anyway, has to give way to the message.
    private var isNarrow: Bool { width < 70 }

    func lines(of group: AnswerGroup) -> [Line] {
        let time = model.text(of: group.instant)
        let keyColumn = isNarrow ? Self.margin : Self.margin + time.width + 2
        // The widest usual answer is not cut in a window of 80 columns.
        let keyWidth = min(model.session.keyWidth, max(8, width - keyColumn - 2 - "\(Self.widestUsual)".width))
        let messageColumn = keyColumn + keyWidth + 2
        let indent = isNarrow ? Self.margin + 1 : messageColumn
        let style = group.decision.error == nil ? Style.plain : .failure
        let pieces = group.message.wrapped(first: width - messageColumn, others: width - indent)
        var lines = pieces.enumerated().map { index, piece in
            Line(parts: [(piece, index == 0 ? messageColumn : indent, style)])
        }
        lines[0].parts.append((group.apiKey.fitted(to: keyWidth, glyphs: model.glyphs), keyColumn, .plain))
        if !isNarrow { lines[0].parts.append((time, Self.margin, .dim)) }
        if group.count > 1 {
            let count = "\(model.glyphs.times) \(group.count.grouped)"
            let column = width - count.width
            let end = (lines[lines.count - 1].parts.first).map { $0.column + $0.text.width } ?? 0
            if end + 2 > column { lines.append(Line()) }
            lines[lines.count - 1].parts.append((count, column, .title))
        }
        return lines
    }

    private static let widestUsual = Error429.exhausted(retryAfter: .seconds(9999))
}

extension String {
    /// The text in lines of at most so many cells, broken between words; a longer word stands in a line of its own.
    func wrapped(first: Int, others: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            let room = lines.count <= 1 ? first : others
            if let last = lines.last, last.width + 1 + String(word).width <= room {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
