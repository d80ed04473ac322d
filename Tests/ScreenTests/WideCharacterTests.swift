import Screen
import SeededRandom
import Testing

struct WideCharacterTests {
    private var canvas = Canvas(size: Size(columns: 6, rows: 1))

    @Test mutating func `a wide character takes two cells`() {
        #expect(canvas.write("日x", row: 0, column: 1, style: .success) == 4)
        #expect(canvas.cells(row: 0).map(\.character) == [" ", "日", nil, "x", " ", " "])
        #expect(canvas.style(row: 0, column: 2) == .success)
    }

    @Test mutating func `a wide character cut in half is a space`() {
        canvas.write("日本", row: 0, column: -1, style: .accent)
        canvas.write("日本", row: 0, column: 3, style: .failure)
        #expect(canvas.cells(row: 0).map(\.character) == [" ", "本", nil, "日", nil, " "])
        #expect(canvas.style(row: 0, column: 0) == .accent)
        #expect(canvas.style(row: 0, column: 5) == .failure)
    }

    @Test mutating func `a wide character cut by the width is a space`() {
        #expect(canvas.write("日本", row: 0, column: 0, width: 3) == 3)
        #expect(canvas.cells(row: 0).map(\.character) == ["日", nil, " ", " ", " ", " "])
    }

    @Test mutating func `half of a wide character doesn't stay behind`() {
        canvas.write("日本語", row: 0, column: 0)
        canvas.write("ab", row: 0, column: 1)
        #expect(canvas.cells(row: 0).map(\.character) == [" ", "a", "b", " ", "語", nil])
    }

    @Test func `whatever is written, each cell belongs to one character`() {
        for seed: UInt64 in 0..<4000 {
            var random = Seeded(seed)
            var canvas = Canvas(size: Size(columns: 6, rows: 1))
            for _ in 0..<2 {
                let before = canvas
                let text = random.text()
                let column = random.column()
                let next = canvas.write(text, row: 0, column: column, width: random.column())
                #expect(canvas.isWhole, "seed \(seed)")
                #expect(next >= column, "seed \(seed)")
                let untouched = (0..<6).filter { $0 + 1 < column || $0 > next }
                #expect(untouched.allSatisfy { canvas.character($0) == before.character($0) }, "seed \(seed)")
            }
        }
    }
}

extension Seeded {
    fileprivate mutating func text() -> String {
        let pieces = ["a", "日本", "👍🏽", "e\u{301}", "\u{7}", "\u{200B}", "…", "한", "🇪🇺"]
        return (0..<5).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &self)] }.joined()
    }

    fileprivate mutating func column() -> Int {
        let columns = [.min, .max] + Array(-9...9)
        return columns[Int.random(in: 0..<columns.count, using: &self)]
    }
}

extension Canvas {
    fileprivate func character(_ column: Int) -> Character? {
        Array(cells(row: 0))[column].character
    }

    /// Whether a cell without a character always follows a wide character, and a wide character such a cell.
    fileprivate var isWhole: Bool {
        let widths = (0..<size.columns).map { character($0)?.width ?? 0 }
        return zip([1] + widths, widths + [1]).allSatisfy { before, after in (before == 2) == (after == 0) }
    }
}
