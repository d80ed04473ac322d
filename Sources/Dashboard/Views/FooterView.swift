import Screen

/// What is being typed or was just done, over the keys that work now.
struct FooterView {
    private typealias Hint = KeyLine.Hint

    static let height = 2

    let model: Model
    /// The keys to name where the users are, and those at the line's end.
    var legends = Legend.users
    var leaving: [KeyLine.Hint]?

    func draw(on canvas: inout Canvas) {
        drawLine(on: &canvas, row: canvas.size.rows - 2)
        if case .prompt(let prompt) = model.mode, let error = prompt.error {
            draw(error, after: prompt.label, on: &canvas)
        } else if case .prompt(let prompt) = model.mode, !prompt.candidates.isEmpty {
            let text = prompt.candidates.joined(separator: "  ").fitted(
                to: canvas.size.columns - 2, glyphs: model.glyphs)
            canvas.write(text, row: canvas.size.rows - 1, column: 1, style: .dim)
        } else {
            KeyLine(hints: hints, last: lastHints).draw(on: &canvas, row: canvas.size.rows - 1)
        }
    }

    private func drawLine(on canvas: inout Canvas, row: Int) {
        if case .addUser(let field) = model.mode {
            canvas.write(field, after: "new user: ", row: row)
        } else if case .filter(let field) = model.mode {
            canvas.write(field, after: "keys with: ", row: row)
        } else if case .prompt(let prompt) = model.mode {
            canvas.write(prompt.field, after: prompt.label, row: row)
        } else if let count = model.count {
            canvas.write("\(count)\(model.glyphs.caret)", row: row, column: 1, style: .accent.bold)
        } else if let notice = model.notice {
            let text = notice.text.fitted(to: canvas.size.columns - 2, glyphs: model.glyphs)
            canvas.write(text, row: row, column: 1, style: notice.isFailure ? .failure.bold : .accent)
        }
    }

    /// What is wrong with the line, under the place at which it stands; a long text stands above the line.
    private func draw(_ error: Prompt.Fault, after label: String, on canvas: inout Canvas) {
        let width = canvas.size.columns - 2
        let bottom = canvas.size.rows - 1
        let text = "^ " + error.message
        let column = min(label.count + error.column, width)
        guard text.width > width else {
            canvas.write(text, row: bottom, column: min(column, canvas.size.columns - 1 - text.width), style: .failure)
            return
        }
        canvas.write("^", row: bottom, column: column, style: .failure)
        let lines = error.message.wrapped(first: width, others: width)
        for (index, line) in lines.enumerated() {
            let row = bottom - 1 - lines.count + index
            canvas.write(" " + line.leftAligned(in: width + 1), row: row, column: 0, style: .failure)
        }
    }

    private var hints: [Hint] {
        switch model.mode {
        case .users: legends.map { hint($0) }
        case .history:
            [
                hint(Legend(actions: [.up, .down], meaning: "time")),
                Hint(keys: "\(Key.left.name) \(Key.right.name)", meaning: "branch"),
                hint(Legend(actions: [.history], meaning: "close")),
            ]
        case .policies: Legend.policies.map { hint($0) }
        case .help: HelpView(model).lastTop > 0 ? [hint(Legend(actions: [.up, .down], meaning: "scroll"))] : []
        case .addUser, .filter: []
        case .prompt: [Hint(keys: Key.tab.name, meaning: "complete"), Hint(keys: Key.up.name, meaning: "earlier")]
        }
    }

    private var lastHints: [Hint] {
        switch model.mode {
        case .users: leaving ?? Legend.leaving.map { hint($0) }
        case .policies, .history: Legend.leaving.map { hint($0) }
        case .help: [Hint(keys: Key.escape.name, meaning: "close"), hint(Legend(actions: [.quit], meaning: "quit"))]
        case .prompt: [Hint(keys: Key.enter.name, meaning: "run"), Hint(keys: Key.escape.name, meaning: "cancel")]
        case .filter: [Hint(keys: Key.enter.name, meaning: "keep"), Hint(keys: Key.escape.name, meaning: "show all")]
        case .addUser: [Hint(keys: Key.enter.name, meaning: "add"), Hint(keys: Key.escape.name, meaning: "cancel")]
        }
    }

    private func hint(_ legend: Legend) -> Hint { Hint(legend, model.keyMap) }
}
