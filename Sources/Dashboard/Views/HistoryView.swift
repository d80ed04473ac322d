import ScenarioLanguage
import Screen
import Simulation

/// The session as its steps, the present moment after one of them.
struct HistoryView {
    let model: Model

    func draw(on canvas: inout Canvas, rows: Range<Int>) {
        let history = model.session.history
        // Entry 0 is the start; entry n the moment after n statements.
        let entries = history.count + 1
        let first = max(0, min(history.depth - rows.count / 2, entries - rows.count))
        for (row, entry) in zip(rows, first..<entries) {
            let isPresent = entry == history.depth
            if isPresent { canvas.write(String(model.glyphs.marker), row: row, column: 0, style: .accent) }
            let style: Style = isPresent ? .accent.bold : entry > history.depth ? .dim : .plain
            canvas.write("\(entry)".rightAligned(in: numberWidth), row: row, column: 1, style: .dim)
            let column = numberWidth + 3
            guard entry > 0 else {
                canvas.write("the start", row: row, column: column, style: style)
                continue
            }
            let right = entry > history.depth ? "" : note(on: model.session[entry - 1].result)
            canvas.writeRight((right, .dim), row: row)
            let room = canvas.size.columns - column - right.width - 3
            let text = text(of: history[entry - 1]) + forkNote(at: entry - 1)
            canvas.write(text.fitted(to: room, glyphs: model.glyphs), row: row, column: column, style: style)
        }
    }

    private var numberWidth: Int { "\(model.session.history.count)".count }

    private func text(of command: Command) -> String {
        if case .change(let limit) = command { return "\(Statement.settings(limit.fields))" }
        return command.statement.map { "\($0)" } ?? ""
    }

    private func note(on result: StepResult) -> String {
        guard !result.isVoid else { return "not possible under this limit" }
        let outcome = result.outcome.map { "\($0.rawValue)" } ?? (result.answers > 0 ? "200 and 429" : "")
        return "\(outcome)  \(model.text(of: result.instant))"
    }

    private func forkNote(at index: Int) -> String {
        let fork = model.session.history.fork(at: index)
        return fork.count > 1 ? "  (branch \(fork.number) of \(fork.count))" : ""
    }
}
