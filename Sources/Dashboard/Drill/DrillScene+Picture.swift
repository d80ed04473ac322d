import Practice
import RateLimiter
public import Screen

extension DrillScene {
    /// The picture.
    public var canvas: Canvas {
        var canvas = Canvas(size: size)
        guard !isTooSmall else {
            TooSmallView(size: size, glyphs: glyphs, keyMap: keyMap).draw(on: &canvas)
            return canvas
        }
        let exercise = trainer.exercise
        let titles = [
            "\(exercise.limit.limitInWords) \(glyphs.dot) \(trainer.policy.rawValue)", exercise.limit.limitInWords,
        ]
        TitleView(titles: titles, clock: exercise.now.clockText, glyphs: glyphs).draw(on: &canvas)
        canvas.writeRule(row: TitleView.height - 1, glyphs: glyphs, text: score)
        let page = page
        page.draw(on: &canvas)
        if case .typing(let field) = state {
            FieldView(field: field, label: Self.label, columns: size.columns, glyphs: glyphs)
                .draw(on: &canvas, row: size.rows - 2)
        } else if case .resting(let field) = state {
            let column = canvas.write(Self.label, row: size.rows - 2, column: 1, style: .dim)
            canvas.write(field.text, row: size.rows - 2, column: column, style: .dim)
        }
        let more = [page.hint(.player)].compactMap { $0 }
        KeyLine(hints: hints + more, last: lastHints).draw(on: &canvas, row: size.rows - 1)
        return canvas
    }

    private static let label = "your answer: "

    /// What stands between the title and what is typed: its end, or where it was judged, the verdict.
    var page: Page {
        let rows = TitleView.height..<size.rows - FooterView.height
        let lines = view.lines(room: rows.count)
        let isJudged = if case .told = state { true } else { false }
        return Page(
            lines + outcome, rows: rows, isAlone: true, start: isJudged ? lines.count + 1 : .max, scrolled: scrolled)
    }

    private var view: ExerciseView {
        ExerciseView(exercise: trainer.exercise, policy: trainer.policy, size: size, glyphs: glyphs)
    }

    /// What came of what was typed, after a blank line.
    private var outcome: [Line] {
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
        switch state {
        case .typing, .resting: [.init(keys: Key.enter.name, meaning: "answer")]
        case .told: [.init(keys: Key.enter.name, meaning: "next")]
        }
    }

    private var lastHints: [KeyLine.Hint] {
        switch state {
        case .typing: [.init(keys: Key.control("c").name, meaning: "end")]
        case .resting, .told: [.init(Legend(actions: [.quit], meaning: "end"), keyMap)]
        }
    }
}
