import Practice
import Screen

/// How the questions and tasks of a scenario went, at its end.
struct EndView {
    private let player: Player

    init(_ player: Player) {
        self.player = player
    }

    func lines(width: Int) -> [Line] {
        let results = player.progress.results(in: player.lesson)
        let next = player.next.map { "next: \($0)" }
        let heading = "The end. What was right at first, and what was solved:"
        return Line.paragraph(heading, width: width, style: .accent.bold) + [Line()]
            + results.flatMap { lines(of: $0, width: width) }
            + (next.map { [Line()] + Line.paragraph($0, width: width, style: .plain) } ?? [])
    }

    private func lines(of result: LessonResult, width: Int) -> [Line] {
        let glyphs = player.model.glyphs
        let sign = result.isGood ? glyphs.check : glyphs.cross
        let column = 3 + max(glyphs.check.width, glyphs.cross.width)
        let noteColumn = width + 1 - result.note.width
        let text = result.text.replacing("\n", with: " ").fitted(to: noteColumn - column - 2, glyphs: glyphs)
        let first = Line(parts: [
            (sign, 1, result.isGood ? .success.bold : .failure.bold), (text, column, .plain),
            (result.note, noteColumn, .dim),
        ])
        let answer = result.answer.map { "it is: \($0)".fitted(to: width - column, glyphs: glyphs) }
        return [first] + (answer.map { [Line(parts: [($0, column, .success)])] } ?? [])
    }
}
