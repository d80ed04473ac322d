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
        let count = group.count > 1 ? "\(model.glyphs.times) \(group.count.grouped)" : ""
        let (first, others) = (width - messageColumn, width - indent)
        var pieces = group.message.wrapped(first: first, others: others)
        // The count stands after the message, never in a line of its own.
        if let last = pieces.last, !count.isEmpty, last.width + 2 + count.width > (pieces.count > 1 ? others : first) {
            pieces = group.message.wrapped(first: first - count.width - 2, others: others - count.width - 2)
        }
        var lines = pieces.enumerated().map { index, piece in
            Line(parts: [(piece, index == 0 ? messageColumn : indent, style)])
        }
        lines[0].parts.append((group.apiKey.fitted(to: keyWidth, glyphs: model.glyphs), keyColumn, .plain))
        if !isNarrow { lines[0].parts.append((time, Self.margin, .dim)) }
        if !count.isEmpty { lines[lines.count - 1].parts.append((count, width - count.width, .title)) }
        return lines
    }

    private static let widestUsual = Error429.exhausted(retryAfter: .seconds(9999))
}
