import ScenarioLanguage
import Screen
import Simulation

/// The session as the tree of its steps, the present moment after one of them.
struct HistoryView {
    private let model: Model
    private let tree: [TreeRow]
    private let rows: Range<Int>
    /// The place in the tree of the step that stands in the first row.
    let first: Int

    /// As much of it as there are rows, around the present moment until it is scrolled.
    init(_ model: Model, rows: Range<Int>) {
        self.model = model
        self.rows = rows
        let history = model.session.history
        tree = history.tree
        let present = history.depth == 0 ? 0 : history.number(at: history.depth - 1)
        let middle = (tree.firstIndex { $0.step == present } ?? 0) - rows.count / 2
        first = max(0, min(model.window.scrolled ?? middle, tree.count - rows.count))
    }

    func draw(on canvas: inout Canvas) {
        let shown = tree.dropFirst(first).prefix(rows.count)
        // Where many branches stand beside each other the right ones are drawn as one.
        let lanes = min(shown.map(\.lane).max() ?? 0, canvas.size.columns / 8)
        for (row, entry) in zip(rows, shown) {
            draw(entry, lane: min(entry.lane, lanes), on: &canvas, row: row)
            write(entry, from: 3 + 2 * lanes, on: &canvas, row: row)
        }
    }

    private var history: History { model.session.history }

    private func draw(_ entry: TreeRow, lane: Int, on canvas: inout Canvas, row: Int) {
        let glyphs = model.glyphs
        for left in 0..<lane {
            let isFork = entry.isFork && left == lane - 1
            let sign = isFork ? glyphs.fork : String(glyphs.lane)
            canvas.write(sign, row: row, column: 1 + 2 * left, style: .dim)
        }
        let depth = history.depth(ofStep: entry.step)
        if depth == history.depth { canvas.write(String(glyphs.marker), row: row, column: 0, style: .accent) }
        let isDone = depth.map { $0 <= history.depth } ?? false
        let node = String(isDone ? glyphs.node : glyphs.hollowNode)
        canvas.write(node, row: row, column: 1 + 2 * lane, style: isDone ? nodeStyle(depth ?? 0) : .dim)
    }

    private func write(_ entry: TreeRow, from column: Int, on canvas: inout Canvas, row: Int) {
        let width = "\(history.stepCount)".count
        canvas.write("\(entry.step)".rightAligned(in: width), row: row, column: column, style: .dim)
        let depth = history.depth(ofStep: entry.step)
        let style: Style =
            depth == history.depth ? .accent.bold : depth.map { $0 < history.depth } == true ? .plain : .dim
        let right = note(on: entry.step, depth)
        canvas.writeRight((right, .dim), row: row)
        let textColumn = column + width + 2
        let text = entry.step == 0 ? "the start" : text(of: history.command(ofStep: entry.step)) + forkNote(depth)
        let room = canvas.size.columns - textColumn - right.width - 3
        canvas.write(text.fitted(to: room, glyphs: model.glyphs), row: row, column: textColumn, style: style)
    }

    private func text(of command: Command) -> String {
        if case .change(let limit) = command { return "\(Statement.settings(limit.fields))" }
        return command.statement.map { "\($0)" } ?? ""
    }

    /// What came of a step, and the time; of one on another branch, the time at which it was left.
    private func note(on step: Int, _ depth: Int?) -> String {
        guard step > 0 else { return "" }
        guard let depth, depth <= history.depth else { return model.text(of: history.instant(ofStep: step)) }
        let result = model.session[depth - 1].result
        guard !result.isVoid else { return "not possible under this limit" }
        let outcome = result.outcome.map { "\($0.rawValue)" } ?? (result.answers > 0 ? "200 and 429" : "")
        return "\(outcome)  \(model.text(of: result.instant))"
    }

    private func nodeStyle(_ depth: Int) -> Style {
        guard depth > 0 else { return .plain }
        let result = model.session[depth - 1].result
        return result.hasRejection ? .failure.bold : result.answers > 0 ? .success.bold : .plain
    }

    private func forkNote(_ depth: Int?) -> String {
        guard let depth else { return "" }
        let fork = history.fork(at: depth - 1)
        return fork.count > 1 ? "  (branch \(fork.number) of \(fork.count))" : ""
    }
}
