import Screen
import Testing

struct CanvasEscapesTests {
    private let size = Size(columns: 3, rows: 3)

    @Test func `the first picture clears the screen and writes each row at its place`() {
        var canvas = Canvas(size: size)
        canvas.write("ab", row: 0, column: 0)
        canvas.write("z", row: 2, column: 2)
        #expect(
            canvas.escapes(after: nil) == "\u{1B}[?25l\u{1B}[2J\u{1B}[1;1Hab \u{1B}[2;1H   \u{1B}[3;1H  z")
    }

    @Test func `after another, only rows that differ are written`() {
        let before = Canvas(size: size)
        var canvas = before
        #expect(canvas.escapes(after: before) == "")
        canvas.write("日", row: 1, column: 1)
        #expect(canvas.escapes(after: before) == "\u{1B}[2;1H 日")
    }

    @Test(
        arguments: [
            (.accent, "\u{1B}[0;38;5;32m"), (.success.bold, "\u{1B}[0;1;38;5;29m"), (.failure, "\u{1B}[0;38;5;166m"),
            (.dim, "\u{1B}[0;2m"), (.title.reversed, "\u{1B}[0;1;7m"),
        ] as [(Style, String)])
    func `a style is selected before what has it, and left after it`(style: Style, escape: String) {
        var canvas = Canvas(size: Size(columns: 3, rows: 1))
        canvas.write("x", row: 0, column: 1, style: style)
        #expect(canvas.escapes(after: Canvas(size: canvas.size)) == "\u{1B}[1;1H \(escape)x\u{1B}[0m ")
        var last = Canvas(size: Size(columns: 1, rows: 1))
        last.write("x", row: 0, column: 0, style: style)
        #expect(last.escapes(after: Canvas(size: last.size)) == "\u{1B}[1;1H\(escape)x\u{1B}[0m")
    }
}
