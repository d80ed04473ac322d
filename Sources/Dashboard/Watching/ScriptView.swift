import ScenarioLanguage
import Screen
import Simulation

/// The scenario as far as it was played, each statement over what came of it, the newest last.
struct ScriptView {
    let player: Player

    func draw(on canvas: inout Canvas, rows: Range<Int>) {
        let width = canvas.size.columns
        var lines = upcoming.map { [line(of: $0, mark: ("", .plain), style: .accent.bold, width: width)] } ?? []
        var place = player.position
        while place > 0, lines.count < rows.count {
            place -= 1
            lines = self.lines(at: place, width: width, room: rows.count) + lines
        }
        for (row, line) in zip(rows, lines.suffix(rows.count)) { line.draw(on: &canvas, row: row) }
    }

    /// The statement that is being carried out while the clock moves.
    private var upcoming: Statement? {
        let model = player.model
        guard let preview = model.preview, preview.now != model.session.simulator.now else { return nil }
        return player.statements[player.position]
    }

    private func lines(at place: Int, width: Int, room: Int) -> [Line] {
        let statement = player.statements[place]
        switch statement {
        // These stand above.
        case .say, .ask, .why, .task, .hint, .show: return []
        case .heading(let text):
            let title = text.fitted(to: width - 2, glyphs: player.model.glyphs)
            return (place > 0 ? [Line()] : []) + [Line(parts: [(title, 1, .title)])]
        case .settings, .user, .request, .client, .stop, .advance, .expect, .solved:
            let step = player.model.session[place]
            let result = step.result
            let log = LogView(model: player.model, rows: 0..<room)
            let answers = step.groups.suffix(room).flatMap { log.lines(of: $0) }
            let failures = result.failures.map { Line(parts: [("    " + $0, 1, Style.failure.bold)]) }
            let style: Style = place == player.position - 1 ? .plain : .dim
            return [line(of: statement, mark: mark(of: result), style: style, width: width)] + failures + answers
        }
    }

    private func mark(of result: StepResult) -> (String, Style) {
        guard result.expectations > 0 else { return ("", .plain) }
        let glyphs = player.model.glyphs
        return result.failures.isEmpty ? (glyphs.check, .success.bold) : (glyphs.cross, .failure.bold)
    }

    private func line(of statement: Statement, mark: (String, Style), style: Style, width: Int) -> Line {
        let column = width - 1 - mark.0.width
        let text = "\(statement)".fitted(to: column - 2, glyphs: player.model.glyphs)
        return Line(parts: [(text, 1, style), (mark.0, column, mark.1)])
    }
}
