import RateLimiter
import Screen
import Simulation

/// The selected user's successes and rejections over the last windows, as a stacked chart.
struct TimelineView {
    /// How many rows it wants; a few less do, too.
    static let height = 6

    let model: Model

    func draw(on canvas: inout Canvas, rows: Range<Int>) {
        guard let key = model.selectedKey, rows.count >= 3 else { return }
        let limit = model.simulator.limit
        let width = canvas.size.columns - 2
        let timeline = Timeline(
            of: model.session.answers(of: model.selected), steps: width, span: model.timelineSpan,
            start: model.surveyed?.span.lowerBound ?? .start, now: model.simulator.now, limit: limit)
        let title = "\(key.fitted(to: 20, glyphs: model.glyphs)), over \(model.timelineSpan.countdown)"
        canvas.write(title, row: rows.lowerBound, column: 1, style: .accent.bold)
        drawLegend(most: timeline.most, on: &canvas, row: rows.lowerBound, from: title.width + 3)
        let axis = rows.upperBound - (rows.count > 4 ? 2 : 1)
        let chart = rows.lowerBound + 1..<axis
        for (column, count) in timeline.counts.enumerated() where count.total > 0 {
            draw(count, of: timeline.most, on: &canvas, rows: chart, column: column + 1)
        }
        drawAxis(timeline, on: &canvas, row: axis)
        if axis + 1 < rows.upperBound { drawTimes(timeline, on: &canvas, row: axis + 1) }
    }

    private func drawLegend(most: Int, on canvas: inout Canvas, row: Int, from column: Int) {
        let texts: [(String, Style)] = [
            ("\(model.glyphs.full) 200", .success), ("\(model.glyphs.shade) 429", .failure),
            ("at most \(most.grouped) in a column", .dim),
        ]
        var column = column
        for (text, style) in texts where column + text.width < canvas.size.columns {
            column = canvas.write(text, row: row, column: column, style: style) + 2
        }
    }

    /// A column whose height is its share of the highest: successes below, rejections above, each seen if there is one.
    private func draw(_ count: Timeline.Count, of most: Int, on canvas: inout Canvas, rows: Range<Int>, column: Int) {
        let height = { (part: Int) in part == 0 ? 0 : max(1, part * rows.count / most) }
        let rejected = min(height(count.rejected), rows.count - (count.accepted > 0 ? 1 : 0))
        let accepted = min(height(count.accepted), rows.count - rejected)
        for step in 0..<accepted + rejected {
            let isAccepted = step < accepted
            let glyph = isAccepted ? model.glyphs.full : model.glyphs.shade
            let style: Style = isAccepted ? .success : .failure
            canvas.write(String(glyph), row: rows.upperBound - 1 - step, column: column, style: style)
        }
    }

    private func drawAxis(_ timeline: Timeline, on canvas: inout Canvas, row: Int) {
        let glyphs = model.glyphs
        canvas.write(
            String(repeating: glyphs.rule, count: timeline.counts.count), row: row, column: 1, style: .dim)
        for step in timeline.windowEnds.sorted() {
            canvas.write(String(glyphs.tick), row: row, column: step + 1, style: .title)
        }
        canvas.write(String(glyphs.now), row: row, column: timeline.now + 1, style: .accent.bold)
    }

    /// When the axis begins, and what its signs mean, near the present moment.
    private func drawTimes(_ timeline: Timeline, on canvas: inout Canvas, row: Int) {
        let glyphs = model.glyphs
        let next = canvas.write(model.text(of: timeline.from), row: row, column: 1, style: .dim) + 2
        let note = "\(glyphs.now) now" + (timeline.windowEnds.isEmpty ? "" : ", \(glyphs.tick) a window ends")
        let column = max(next, min(timeline.now + 1, canvas.size.columns - 1 - note.width))
        canvas.write(note, row: row, column: column, style: .accent)
    }
}
