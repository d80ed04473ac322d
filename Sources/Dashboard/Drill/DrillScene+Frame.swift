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

    /// The keys that work at present; while something is typed, its letters are none.
    public var keyMap: KeyMap { keys[.drill] }

    private func footer(_ page: Page) -> FooterView {
        if let palette { return help(palette).footer }
        var field: FieldView?
        if case .typing(let typed) = state {
            field = FieldView(field: typed.field, label: AnswerField.label, columns: size.columns, glyphs: glyphs)
        }
        let more = [page.hint(keyMap)].compactMap(\.self)
        return FooterView(field: field, keyLine: KeyLine(hints: hints + more, last: keyMap.lastHints()))
    }

    private var size: Size { window.size }
    private var glyphs: Glyphs { window.glyphs }

    /// What stands between the title and what is typed: its end, or where it was judged, the verdict.
    private var page: Page {
        if let palette { return help(palette).page(scrolled: window.scrolled) }
        let rows = TitleView.height..<size.rows - FooterView.height
        let lines = view.lines(room: rows.count)
        let isJudged = if case .told = state { true } else { false }
        return Page(
            lines + outcome, rows: rows, isAlone: true, start: isJudged ? lines.count + 1 : .max,
            scrolled: window.scrolled)
    }

    private func help(_ palette: Palette) -> HelpView {
        let closing = trainer.introduction.joined(separator: "\n")
        return HelpView(palette: palette, keyMap: keyMap, closing: closing, size: size, glyphs: glyphs)
    }

    private var view: ExerciseView {
        ExerciseView(exercise: trainer.exercise, policy: trainer.policy, size: size, glyphs: glyphs)
    }

    /// What came of what was typed, after a blank line.
    private var outcome: [Line] {
        if case .told(let typed, let verdict) = state { return view.verdict(verdict.isRight, typed: typed) }
        if case .typing(let field) = state, let complaint = field.complaint { return view.complaint(complaint) }
        return []
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
