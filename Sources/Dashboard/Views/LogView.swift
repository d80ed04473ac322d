import RateLimiter
import Screen
import Simulation

/// The latest answers, the newest last: in the original's words, or where a log is looked back on, in short, since its
/// moments and addresses are long.
struct LogView {
    private static let margin = 1

    let model: Model
    let rows: Range<Int>
    /// How many columns it has, the last of them not used.
    let width: Int

    init(model: Model, rows: Range<Int>, width: Int? = nil) {
        self.model = model
        self.rows = rows
        self.width = width ?? model.size.columns - 1
    }

    /// The latest answers.
    func draw(on canvas: inout Canvas) {
        var lines: [Line] = []
        for group in model.session.answers.suffix(rows.count).reversed() {
            let ofGroup = self.lines(of: group)
            lines = ofGroup + lines
            if lines.count >= rows.count { break }
        }
        for (row, line) in zip(rows, lines.suffix(rows.count)) { line.draw(on: &canvas, row: row) }
    }

    /// The answers around the selected one, as far to the end as leaves it in the middle.
    func draw(_ reading: LogReading, on canvas: inout Canvas) {
        let answers = model.session.answers
        guard let selected = reading.selected, answers.indices.contains(selected) else {
            canvas.write("no such answer", row: rows.lowerBound, column: Self.margin, style: .dim)
            return
        }
        let ofSelected = lines(of: answers[selected])
        let most = rows.count - ofSelected.count
        let after = lines(reading.after(selected, answers, model.selected), most: most)
        let before = lines(reading.before(selected, answers, model.selected), isBackwards: true, most: most)
        let above = min(before.count, max(most - after.count, most / 2))
        let shown = Array(before.suffix(above)) + ofSelected + after
        let place = rows.lowerBound + above
        for (row, line) in zip(rows, shown) { line.draw(on: &canvas, row: row) }
        for row in place..<min(place + ofSelected.count, rows.upperBound) {
            canvas.write(String(model.glyphs.marker), row: row, column: 0, style: .accent)
        }
    }

    /// As many lines of answers as there is room for.
    private func lines(_ places: some Sequence<Int>, isBackwards: Bool = false, most: Int) -> [Line] {
        var lines: [Line] = []
        for place in places {
            guard lines.count < most else { break }
            let more = self.lines(of: model.session.answers[place])
            lines = isBackwards ? more + lines : lines + more
        }
        return lines
    }

    /// Whether the time has to give way to the message, which is shorter in a log that is looked back on.
    private var isNarrow: Bool { width < (model.surveyed == nil ? 70 : 54) }

    func lines(of group: AnswerGroup) -> [Line] {
        let time = model.text(of: group.instant)
        let keyColumn = isNarrow ? Self.margin : Self.margin + time.width + 2
        // The widest usual answer is not cut in a window of 80 columns.
        let widest = text(of: Self.widestUsual, at: .start).width
        let keyWidth = min(model.keyWidth, max(8, width - keyColumn - 2 - widest))
        let messageColumn = keyColumn + keyWidth + 2
        let indent = isNarrow ? Self.margin + 1 : messageColumn
        let style = group.decision.isAccepted ? Style.plain : .failure
        let count = group.count > 1 ? "\(model.glyphs.times) \(group.count.grouped)" : ""
        let (first, others) = (width - messageColumn, width - indent)
        let message = text(of: group.decision, at: group.instant)
        var pieces = message.wrapped(first: first, others: others)
        // The count stands after the message, never in a line of its own.
        if let last = pieces.last, !count.isEmpty, last.width + 2 + count.width > (pieces.count > 1 ? others : first) {
            pieces = message.wrapped(first: first - count.width - 2, others: others - count.width - 2)
        }
        var lines = pieces.enumerated().map { index, piece in
            Line(parts: [(piece, index == 0 ? messageColumn : indent, style)])
        }
        lines[0].parts.append(
            (model.glyphs.text(group.apiKey).fitted(to: keyWidth, glyphs: model.glyphs), keyColumn, .plain))
        if !isNarrow { lines[0].parts.append((time, Self.margin, .dim)) }
        if !count.isEmpty { lines[lines.count - 1].parts.append((count, width - count.width, .title)) }
        return lines
    }

    private static let widestUsual = Decision.rejected(.exhausted(retryAfter: .seconds(9999)))

    private func text(of decision: Decision, at instant: Instant) -> String {
        model.surveyed == nil ? decision.message(at: instant) : decision.brief(model.glyphs)
    }
}
