import Screen

/// What is being typed or was just done, over the keys that work now.
struct FooterView {
    static let height = 2

    let model: Model

    func draw(on canvas: inout Canvas) {
        drawLine(on: &canvas, row: canvas.size.rows - 2)
        if case .prompt(let prompt) = model.mode, let error = prompt.error {
            draw(error, after: prompt.label, on: &canvas)
        } else if case .prompt(let prompt) = model.mode, !prompt.candidates.isEmpty {
            let text = prompt.candidates.joined(separator: "  ").fitted(
                to: canvas.size.columns - 2, glyphs: model.glyphs)
            canvas.write(text, row: canvas.size.rows - 1, column: 1, style: .dim)
        } else {
            drawKeys(on: &canvas, row: canvas.size.rows - 1)
        }
    }

    private func drawLine(on canvas: inout Canvas, row: Int) {
        if case .addUser(let field) = model.mode {
            draw(field, after: "new user: ", on: &canvas, row: row)
        } else if case .filter(let field) = model.mode {
            draw(field, after: "keys with: ", on: &canvas, row: row)
        } else if case .prompt(let prompt) = model.mode {
            draw(prompt.field, after: prompt.label, on: &canvas, row: row)
        } else if let count = model.count {
            canvas.write("\(count)\(model.glyphs.caret)", row: row, column: 1, style: .accent.bold)
        } else if let notice = model.notice {
            let text = notice.text.fitted(to: canvas.size.columns - 2, glyphs: model.glyphs)
            canvas.write(text, row: row, column: 1, style: notice.isFailure ? .failure.bold : .accent)
        }
    }

    /// The field shows its end, or the part around the cursor where that is further left.
    private func draw(_ field: TextField, after label: String, on canvas: inout Canvas, row: Int) {
        let column = canvas.write(label, row: row, column: 1, style: .dim)
        let room = canvas.size.columns - 2 - column
        // Of a long text only the end is measured.
        var before = field.beforeCursor.suffix(room)
        while String(before).width > room { before = before.dropFirst() }
        let hidden = field.beforeCursor.count - before.count
        canvas.write(String(field.text.dropFirst(hidden)), row: row, column: column, style: .accent.bold, width: room)
        canvas.cursor = Canvas.Position(row: row, column: column + String(before).width)
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

    private func drawKeys(on canvas: inout Canvas, row: Int) {
        let last = lastHints
        var hints: [Hint] = []
        for hint in self.hints {
            guard (hints + [hint] + last).lineWidth <= canvas.size.columns - 2 else { break }
            hints.append(hint)
        }
        var column = 1
        for hint in hints + last {
            column = canvas.write(hint.keys, row: row, column: column, style: .title)
            column = canvas.write(" \(hint.meaning)", row: row, column: column, style: .dim) + Hint.gap
        }
    }

    private var hints: [Hint] {
        switch model.mode {
        case .users: Legend.users.map { hint($0) }
        case .history:
            [
                hint(Legend(actions: [.up, .down], meaning: "time")),
                Hint(keys: "\(Key.left.name) \(Key.right.name)", meaning: "branch"),
                hint(Legend(actions: [.history], meaning: "close")),
            ]
        case .policies: Legend.policies.map { hint($0) }
        case .help: HelpView.lastTop(in: model) > 0 ? [hint(Legend(actions: [.up, .down], meaning: "scroll"))] : []
        case .addUser, .filter: []
        case .prompt: [Hint(keys: Key.tab.name, meaning: "complete"), Hint(keys: Key.up.name, meaning: "earlier")]
        }
    }

    private var lastHints: [Hint] {
        switch model.mode {
        case .users, .policies, .history: Legend.leaving.map { hint($0) }
        case .help: [Hint(keys: Key.escape.name, meaning: "close"), hint(Legend(actions: [.quit], meaning: "quit"))]
        case .prompt: [Hint(keys: Key.enter.name, meaning: "run"), Hint(keys: Key.escape.name, meaning: "cancel")]
        case .filter: [Hint(keys: Key.enter.name, meaning: "keep"), Hint(keys: Key.escape.name, meaning: "show all")]
        case .addUser: [Hint(keys: Key.enter.name, meaning: "add"), Hint(keys: Key.escape.name, meaning: "cancel")]
        }
    }

    private func hint(_ legend: Legend) -> Hint {
        let keys = legend.actions.compactMap { model.keyMap.keys(of: $0).first?.name }
        return Hint(keys: keys.joined(separator: " "), meaning: legend.meaning)
    }
}

/// Keys and what they do, for the bottom line.
private struct Hint {
    static let gap = 2

    let keys: String
    let meaning: String

    var width: Int { keys.width + 1 + meaning.width }
}

extension [Hint] {
    fileprivate var lineWidth: Int {
        reduce(0) { $0 + $1.width } + Hint.gap * Swift.max(0, count - 1)
    }
}
