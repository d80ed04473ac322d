import CNcurses
import Screen

extension Terminal {
    /// Shows a canvas; only what differs from what is shown is written, and nothing where nothing does.
    ///
    /// What lies outside the window is cut off, and what the canvas doesn't reach is blank.
    public func paint(_ canvas: Canvas) {
        precondition(isOpen, "the terminal is closed")
        let canvas = glyphs == .ascii ? canvas.inASCII : canvas
        if painted?.size != canvas.size {
            painted = nil
            palette.apply(.plain)
            werase(whole_screen())
        }
        for row in 0..<min(canvas.size.rows, size.rows) where painted?.cells(row: row) != canvas.cells(row: row) {
            palette.apply(.plain)
            wmove(whole_screen(), Int32(row), 0)
            wclrtoeol(whole_screen())
            paint(canvas.cells(row: row).prefix(size.columns))
        }
        painted = canvas
        let showsCursor = canvas.cursor.map(moveCursor(to:)) ?? false
        leaveok(whole_screen(), !showsCursor)
        SignalPipe.whileWriting {
            wrefresh(whole_screen())
            curs_set(showsCursor ? 1 : 0)
        }
    }

    /// Writes all of the next picture, whatever the terminal seems to show.
    public func repaint() {
        painted = nil
        redrawwin(whole_screen())
    }

    /// Asks the terminal to put a text on the clipboard; nothing tells whether it does.
    public func copy(_ text: ClipboardText) {
        precondition(isOpen, "the terminal is closed")
        SignalPipe.whileWriting { Self.send(text.request) }
    }

    private func moveCursor(to position: Canvas.Position) -> Bool {
        wmove(whole_screen(), Int32(clamping: position.row), Int32(clamping: position.column)) == OK
    }

    private func paint(_ row: ArraySlice<Cell>) {
        var row = row
        while let style = row.first?.style {
            let run = row.prefix { $0.style == style }
            row = row.dropFirst(run.count)
            let text = spelling(of: run)
            palette.apply(style)
            waddnwstr(whole_screen(), text, Int32(text.count))
        }
    }

    private func spelling(of run: ArraySlice<Cell>) -> [wchar_t] {
        var text: [wchar_t] = []
        var rest = run
        while let character = rest.popFirst()?.character {
            let covered = rest.prefix { $0.character == nil }.count
            rest = rest.dropFirst(covered)
            text.append(character, cells: 1 + covered)
        }
        return text
    }
}
