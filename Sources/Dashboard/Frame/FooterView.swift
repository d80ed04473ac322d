import Screen

/// What is being typed or was just done, over the keys that work now.
struct FooterView {
    static let height = 2

    /// What is being typed.
    var field: FieldView?
    /// What is told of what is being typed.
    var remark: Prompt.Remark?
    /// What stands there where nothing is being typed or told.
    var status: (text: String, style: Style)?
    let keyLine: KeyLine

    func draw(on canvas: inout Canvas, notice: Window.Notice?) {
        let row = canvas.size.rows - 2
        if let field {
            field.draw(on: &canvas, row: row)
        } else if let notice {
            canvas.write(notice.text, endingIn: row, style: notice.isFailure ? .failure.bold : .accent)
        } else if let status {
            canvas.write(status.text, row: row, column: 1, style: status.style)
        }
        switch (remark, field) {
        case (.error(let column, let message), .some(let field)):
            draw(message, at: field.column(ofScalar: column), on: &canvas)
        case (.candidates(let candidates), .some(let field)) where !candidates.isEmpty:
            let text = candidates.joined(separator: "  ").fitted(to: canvas.size.columns - 2, glyphs: field.glyphs)
            canvas.write(text, row: row + 1, column: 1, style: .dim)
        default: keyLine.draw(on: &canvas, row: row + 1)
        }
    }

    /// What is wrong with the line, under the place at which it stands; a text that is too long for there stands above.
    private func draw(_ error: String, at column: Int, on canvas: inout Canvas) {
        let bottom = canvas.size.rows - 1
        let next = canvas.write("^ ", row: bottom, column: column, style: .failure)
        if next + error.width < canvas.size.columns {
            canvas.write(error, row: bottom, column: next, style: .failure)
        } else {
            canvas.write(error, endingIn: bottom - 2, style: .failure)
        }
    }
}

extension Canvas {
    /// Writes a text whose last line stands in a row, over whatever is above it.
    fileprivate mutating func write(_ text: String, endingIn row: Int, style: Style) {
        let width = size.columns - 2
        for (index, line) in text.wrapped(in: width).reversed().enumerated() {
            write(" " + line.leftAligned(in: width + 1), row: row - index, column: 0, style: style)
        }
    }
}
