import RateLimiter
import Screen

/// A timeline as a chart that fills a canvas: what was accepted over what was rejected, each as high as its share of its
/// highest column, the bucket's level across, and under them the time.
struct TimelineChart {
    /// How many rows it wants; a few less do, too.
    static let height = 6
    /// The cells before the chart, which say what it shows.
    static let margin = 5

    let timeline: Timeline
    /// Whose it is.
    let subject: String
    let glyphs: Glyphs
    /// How a moment is written.
    let text: (Instant) -> String

    func draw(on canvas: inout Canvas) {
        let rows = canvas.size.rows
        guard rows >= 4 else { return }
        drawTitle(on: &canvas)
        let axis = rows - (rows > 4 ? 2 : 1)
        // A third of the rows is for what was rejected.
        let middle = axis - max(1, (axis - 1) / 3)
        let (upper, lower) = (1..<middle, middle..<axis)
        drawEdges(on: &canvas, rows: 1..<axis)
        drawBars(\.accepted, .success, on: &canvas, rows: upper)
        drawBars(\.rejected, .failure, on: &canvas, rows: lower)
        drawLevels(on: &canvas, rows: upper)
        canvas.write("200", row: upper.upperBound - 1, column: 1, style: .success)
        canvas.write("429", row: lower.upperBound - 1, column: 1, style: .failure)
        drawAxis(on: &canvas, row: axis, hasTimes: axis + 1 < rows)
    }

    private func most(_ part: KeyPath<Timeline.Count, Int>) -> Int {
        timeline.counts.map { $0[keyPath: part] }.max() ?? 0
    }

    private func drawTitle(on canvas: inout Canvas) {
        let title = "\(subject.fitted(to: 20, glyphs: glyphs)), over \(timeline.scale.span.countdown)"
        let most = most(\.accepted)
        let edge: String =
            switch timeline.limit.policy {
            case .fixedWindow, .alignedWindow, .slidingCounter: "a window ends"
            case .slidingLog, .tokenBucket, .gcra, .leakyBucket: "\(timeline.limit.time.countdown) ago"
            }
        let notes: [(String, Style)] = [
            ("\(glyphs.levels[glyphs.levels.count / 2]) tokens left", .accent), ("\(glyphs.now) now", .accent),
            (timeline.edges.isEmpty ? "" : "\(glyphs.tick) \(edge)", .dim),
            ("at most \(most.grouped) accepted in a column", .dim),
        ]
        var column = canvas.write(title, row: 0, column: 1, style: .accent.bold) + 2
        for (text, style) in notes where !text.isEmpty && column + text.width < canvas.size.columns {
            column = canvas.write(text, row: 0, column: column, style: style) + 2
        }
    }

    private func drawEdges(on canvas: inout Canvas, rows: Range<Int>) {
        for step in timeline.edges {
            for row in rows { canvas.write(String(glyphs.upright), row: row, column: Self.margin + step, style: .dim) }
        }
    }

    /// A bar in each column that has something to show. A request's share is at most one of the limit's tokens, or the
    /// finest step where they are more than there are steps.
    private func drawBars(
        _ part: KeyPath<Timeline.Count, Int>, _ style: Style, on canvas: inout Canvas, rows: Range<Int>
    ) {
        let stepsPerCell = glyphs.rising.count + 1
        let finest = rows.count * stepsPerCell
        let scale = max(most(part), min(timeline.limit.tokens, finest))
        for (column, count) in timeline.counts.enumerated() where count[keyPath: part] > 0 {
            let steps = max(1, scale.dividingFullWidth(count[keyPath: part].multipliedFullWidth(by: finest)).quotient)
            let (cells, rest) = steps.quotientAndRemainder(dividingBy: stepsPerCell)
            for cell in 0..<cells + (rest > 0 ? 1 : 0) {
                let glyph = cell < cells ? glyphs.full : glyphs.rising[rest - 1]
                canvas.write(
                    String(glyph), row: rows.upperBound - 1 - cell, column: Self.margin + column, style: style)
            }
        }
    }

    /// The level at the end of each step, over a bar in its colours exchanged.
    private func drawLevels(on canvas: inout Canvas, rows: Range<Int>) {
        let stepsPerCell = glyphs.levels.count
        let tokens = timeline.limit.tokens
        for (column, level) in timeline.levels.enumerated() {
            let steps = rows.count * stepsPerCell - 1
            let step = tokens.dividingFullWidth(max(0, level).multipliedFullWidth(by: steps)).quotient
            let row = rows.upperBound - 1 - step / stepsPerCell
            let place = (row: row, column: Self.margin + column)
            let isOnBar = canvas.cell(row: place.row, column: place.column)?.character == glyphs.full
            canvas.write(
                String(glyphs.levels[step % stepsPerCell]), row: place.row, column: place.column,
                style: isOnBar ? .success.reversed : .accent)
        }
    }

    /// The axis with its edges, the present moment and round times, which stand under it.
    private func drawAxis(on canvas: inout Canvas, row: Int, hasTimes: Bool) {
        let scale = timeline.scale
        canvas.write(String(repeating: glyphs.rule, count: scale.steps), row: row, column: Self.margin, style: .dim)
        let width = max(text(scale.from).width, text(scale.start(of: scale.steps)).width) + 2
        for mark in hasTimes ? scale.marks(width: width) : [] {
            guard let step = scale.step(of: mark) else { continue }
            let (label, column) = (text(mark), Self.margin + step)
            canvas.write(String(glyphs.mark), row: row, column: column, style: .dim)
            if column + label.width < canvas.size.columns {
                canvas.write(label, row: row + 1, column: column, style: .dim)
            }
        }
        for step in timeline.edges {
            canvas.write(String(glyphs.tick), row: row, column: Self.margin + step, style: .title)
        }
        canvas.write(String(glyphs.now), row: row, column: Self.margin + timeline.now, style: .accent.bold)
    }
}
