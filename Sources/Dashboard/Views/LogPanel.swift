import Screen
import Simulation

/// The log, and beside or below it why an answer was given.
struct LogPanel {
    let model: Model
    let layout: Layout

    func draw(on canvas: inout Canvas) {
        let rows = model.logRows
        let width = layout.reason.map { $0.columns.lowerBound - 2 } ?? canvas.size.columns
        let log = LogView(model: model, rows: rows, width: width - 1)
        if model.session.answers.isEmpty {
            drawInvitation(on: &canvas, row: rows.lowerBound)
        } else if let reading = model.reading {
            log.draw(reading, on: &canvas)
        } else {
            log.draw(on: &canvas)
        }
        guard let area = model.reasonArea, !area.rows.isEmpty else { return }
        if layout.reason == nil {
            canvas.writeRule(row: rows.upperBound, glyphs: model.glyphs, text: model.logTitle)
        }
        if model.session.answers.isEmpty { return }
        let lines = model.shownReason(width: area.columns.count - 2)
        canvas.draw(in: area) { part in
            for (row, line) in lines.enumerated() { line.draw(on: &part, row: row) }
        }
    }

    /// What to press first.
    private func drawInvitation(on canvas: inout Canvas, row: Int) {
        let map = model.keyMap
        let hints = [
            map.hint(.request, meaning: "one request"), map.hint(.startClients, meaning: "start traffic"),
            map.hint(.help, meaning: "all keys"),
        ]
        let text = hints.filter { !$0.keys.isEmpty }.map { "\($0.keys): \($0.meaning)" }
        canvas.write(text.joined(separator: " \(model.glyphs.dot) "), row: row, column: 1, style: .dim)
    }
}

extension Model {
    /// Which answers are shown where the log is gone through.
    var logTitle: String { reading?.words(user: selectedKey ?? "") ?? "" }
}
