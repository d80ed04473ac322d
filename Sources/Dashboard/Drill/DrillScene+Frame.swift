import Practice
import RateLimiter
import Screen

extension DrillScene {
    /// The picture in its parts.
    public var frame: Frame {
        let exercise = trainer.exercise
        let limit = exercise.limit.limitInWords
        let titles = ["\(limit) \(glyphs.dot) \(trainer.policy.rawValue)", limit]
        let title = TitleView(titles: titles, note: score, clock: exercise.now.clockText, glyphs: glyphs)
        let page = page
        return Frame(title: title, page: page, footer: footer(page)) { _ in }
    }

    /// The keys that work at present; those that are no characters do, too, while something is typed.
    public var keyMap: KeyMap {
        if case .typing = state, !window.isTooSmall { .typing } else { keys[.drill] }
    }

    private func footer(_ page: Page) -> FooterView {
        var field: FieldView?
        var status: (String, Style)?
        switch state {
        case .typing(let typed):
            field = FieldView(field: typed, label: Self.label, columns: size.columns, glyphs: glyphs)
        case .resting(let typed): status = (Self.label + typed.text, .dim)
        case .told: break
        }
        let more = [page.hint(keyMap)].compactMap(\.self)
        return FooterView(
            field: field, status: status, keyLine: KeyLine(hints: hints + more, last: keyMap.lastHints()))
    }

    private var size: Size { window.size }
    private var glyphs: Glyphs { window.glyphs }

    private static let label = "your answer: "

    /// What stands between the title and what is typed: its end, or where it was judged, the verdict.
    private var page: Page {
        let rows = TitleView.height..<size.rows - FooterView.height
        let lines = view.lines(room: rows.count)
        let isJudged = if case .told = state { true } else { false }
        return Page(
            lines + outcome, rows: rows, isAlone: true, start: isJudged ? lines.count + 1 : .max,
            scrolled: window.scrolled)
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
        if case .told = state { [.init(.enter, "next")] } else { [.init(.enter, "answer")] }
    }
}
