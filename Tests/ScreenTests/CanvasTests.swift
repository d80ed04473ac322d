import Screen
import Testing

struct CanvasTests {
    private var canvas = Canvas(size: Size(columns: 10, rows: 3))

    @Test func `a new canvas is blank`() {
        #expect(canvas.text == "\n\n")
        #expect(canvas.cells(row: 2) == ArraySlice(repeating: .blank, count: 10))
        #expect(canvas.cursor == nil)
    }

    @Test mutating func `a text stands where it is written, in its style`() {
        let next = canvas.write("user", row: 1, column: 2, style: .accent.bold)
        #expect(next == 6)
        #expect(canvas.text == "\n  user\n")
        #expect(canvas.style(row: 1, column: 1) == .plain)
        #expect((2..<6).allSatisfy { canvas.style(row: 1, column: $0) == Style(color: .accent, isBold: true) })
        #expect(canvas.style(row: 1, column: 6) == .plain)
    }

    @Test mutating func `texts follow each other`() {
        let next = canvas.write("62", row: 0, column: 1)
        canvas.write("/100", row: 0, column: next, style: .dim)
        #expect(canvas.text(row: 0) == " 62/100")
    }

    @Test(
        arguments: [
            (-2, nil, "er001", 5), (7, nil, "       use", 10), (0, 4, "user", 4), (8, 9, "        us", 10),
            (-2, 4, "er", 2), (-9, 3, "", -6), (0, 0, "", 0), (0, -1, "", 0), (-2, .min, "", -2), (12, nil, "", 12),
        ] as [(Int, Int?, String, Int)])
    mutating func `a text is cut at the edges and at its width`(column: Int, width: Int?, text: String, after: Int) {
        let next = canvas.write("user001", row: 0, column: column, width: width)
        #expect(canvas.text(row: 0) == text)
        #expect(next == after)
    }

    @Test(arguments: [-1, 3, .min, .max]) mutating func `a row outside takes nothing`(row: Int) {
        #expect(canvas.write("user", row: row, column: 2) == 6)
        #expect(canvas == Canvas(size: canvas.size))
        #expect(canvas.text(row: row) == "")
        #expect(canvas.cells(row: row).isEmpty)
        #expect(canvas.style(row: row, column: 0) == .plain)
    }

    @Test(arguments: ["a\u{1B}[2J", "a\t[2J", "a\u{9B}[2J", "a\r\n[2J", "a\u{2028}[2J", "a\u{0}[2J"])
    mutating func `a control character is a question mark`(text: String) {
        canvas.write(text, row: 0, column: 0)
        #expect(canvas.text(row: 0) == "a?[2J")
    }

    @Test mutating func `a character without width takes no cell`() {
        #expect(canvas.write("a\u{200B}b\u{202E}c", row: 0, column: 0) == 3)
        #expect(canvas.text(row: 0) == "abc")
    }

    @Test mutating func `a combining mark shares its character's cell`() {
        #expect(canvas.write("e\u{301}x", row: 0, column: 0) == 2)
        #expect(canvas.cells(row: 0).first?.character == "é")
    }

    @Test mutating func `a cursor is part of the picture`() {
        canvas.cursor = Canvas.Position(row: 1, column: 4)
        #expect(canvas != Canvas(size: canvas.size))
    }

    @Test func `a negative size is none`() {
        #expect(Canvas(size: Size(columns: -1, rows: 5)).size == Size(columns: 0, rows: 5))
        #expect(Canvas(size: Size(columns: 5, rows: .min)).text == "")
    }
}
