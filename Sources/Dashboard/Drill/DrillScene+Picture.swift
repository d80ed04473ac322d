import Practice
import RateLimiter
public import Screen

extension DrillScene {
    typealias Line = LogView.Line

    /// The picture.
    public var canvas: Canvas {
        var canvas = Canvas(size: size)
        guard !isTooSmall else {
            TooSmallView(size: size, glyphs: glyphs, keyMap: keyMap).draw(on: &canvas)
            return canvas
        }
        let exercise = trainer.exercise
        let titles = ["\(exercise.limit) \(glyphs.dot) \(trainer.policy.rawValue)", exercise.limit]
        TitleView(titles: titles, clock: exercise.now.clockText, glyphs: glyphs).draw(on: &canvas)
        canvas.writeRule(row: TitleView.height - 1, glyphs: glyphs, text: score)
        for (row, line) in zip(rows, page.dropLast(scrolled).suffix(rows.count)) { line.draw(on: &canvas, row: row) }
        if case .typing(let field) = state {
            canvas.write(field, after: Self.label, row: size.rows - 2)
        } else if case .resting(let field) = state {
            let column = canvas.write(Self.label, row: size.rows - 2, column: 1, style: .dim)
            canvas.write(field.text, row: size.rows - 2, column: column, style: .dim)
        }
        KeyLine(hints: hints, last: lastHints).draw(on: &canvas, row: size.rows - 1)
        return canvas
    }

    private static let label = "your answer: "

    /// The rows between the title and what is typed.
    var rows: Range<Int> { TitleView.height..<size.rows - FooterView.height }

    /// All that stands there, or would with more room.
    var page: [Line] {
        view.lines(room: rows.count) + outcome
    }

    private var view: ExerciseView {
        ExerciseView(exercise: trainer.exercise, policy: trainer.policy, size: size, glyphs: glyphs)
    }

    /// What came of what was typed, after a blank line.
    var outcome: [Line] {
        if case .told(let typed, let verdict) = state { return view.verdict(verdict.isRight, typed: typed) }
        return complaint.map { view.complaint($0) } ?? []
    }

    private var score: String {
        let total = trainer.score.total
        let parts = [
            "level \(trainer.score.level)", "streak \(trainer.score.streak)", "\(total.right) of \(total.asked)",
        ]
        return parts.joined(separator: " \(glyphs.dot) ")
    }

    private var hints: [KeyLine.Hint] {
        let scrolling =
            page.count > rows.count ? [KeyLine.Hint(keys: "\(Key.up.name) \(Key.down.name)", meaning: "scroll")] : []
        switch state {
        case .typing, .resting: return [.init(keys: Key.enter.name, meaning: "answer")] + scrolling
        case .told: return [.init(keys: Key.enter.name, meaning: "next")] + scrolling
        }
    }

    private var lastHints: [KeyLine.Hint] {
        switch state {
        case .typing: [.init(keys: Key.control("c").name, meaning: "end")]
        case .resting, .told: [.init(Legend(actions: [.quit], meaning: "end"), keyMap)]
        }
    }
}
