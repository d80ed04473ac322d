import Screen

/// What is being typed or was just done, over the keys that work now.
struct FooterView {
    private typealias Hint = KeyLine.Hint

    static let height = 2

    let model: Model
    /// The text on the screen, nil where there is none.
    let page: Page?
    /// The keys to name where the users are, and those at the line's end.
    var legends = Legend.users
    var leaving: [KeyLine.Hint]?

    func draw(on canvas: inout Canvas) {
        drawLine(on: &canvas, row: canvas.size.rows - 2)
        if case .prompt(let prompt) = model.mode, let field, let error = prompt.error {
            draw(error, under: field, on: &canvas)
        } else if case .prompt(let prompt) = model.mode, !prompt.candidates.isEmpty {
            let text = prompt.candidates.joined(separator: "  ").fitted(
                to: canvas.size.columns - 2, glyphs: model.glyphs)
            canvas.write(text, row: canvas.size.rows - 1, column: 1, style: .dim)
        } else {
            KeyLine(hints: hints, last: lastHints).draw(on: &canvas, row: canvas.size.rows - 1)
        }
    }

    private func drawLine(on canvas: inout Canvas, row: Int) {
        if let field {
            field.draw(on: &canvas, row: row)
        } else if let notice = model.notice {
            canvas.write(notice, row: row)
        } else if let count = model.count {
            canvas.write("\(count)\(model.glyphs.caret)", row: row, column: 1, style: .accent.bold)
        }
    }

    private var field: FieldView? {
        let view = { FieldView(field: $0, label: $1, columns: model.size.columns, glyphs: model.glyphs) }
        return switch model.mode {
        case .addUser(let field): view(field, "new user: ")
        case .filter(let field): view(field, "keys with: ")
        case .prompt(let prompt): view(prompt.field, prompt.label)
        case .users, .help, .policies, .history: nil
        }
    }

    /// What is wrong with the line, under the place at which it stands; a text that is too long for there stands above.
    private func draw(_ error: Prompt.Fault, under field: FieldView, on canvas: inout Canvas) {
        let bottom = canvas.size.rows - 1
        let column = field.column(ofScalar: error.column)
        let next = canvas.write("^ ", row: bottom, column: column, style: .failure)
        if next + error.message.width < canvas.size.columns {
            canvas.write(error.message, row: bottom, column: next, style: .failure)
        } else {
            canvas.write(error.message, endingIn: bottom - 2, style: .failure)
        }
    }

    private var hints: [Hint] {
        let more = page?.hint(model.keyMap).map { [$0] } ?? []
        return switch model.mode {
        case .users: more + legends.map { hint($0) }
        case .history:
            [
                hint(Legend(actions: [.up, .down], meaning: "time")),
                Hint(keys: "\(Key.left.name) \(Key.right.name)", meaning: "branch"),
                hint(Legend(actions: [.history], meaning: "close")),
            ]
        case .policies(let selected):
            more + [PoliciesView(model: model, selected: selected).hint].compactMap { $0 }
                + Legend.policies.map { hint($0) }
        case .help: more
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

extension Canvas {
    /// Writes what a person is told, its last line in a row.
    mutating func write(_ notice: Model.Notice, row: Int) {
        write(notice.text, endingIn: row, style: notice.isFailure ? .failure.bold : .accent)
    }

    /// Writes a text whose last line stands in a row, over whatever is above it.
    fileprivate mutating func write(_ text: String, endingIn row: Int, style: Style) {
        let width = size.columns - 2
        for (index, line) in text.wrapped(in: width).reversed().enumerated() {
            write(" " + line.leftAligned(in: width + 1), row: row - index, column: 0, style: style)
        }
    }
}
