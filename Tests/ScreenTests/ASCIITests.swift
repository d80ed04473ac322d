import Screen
import SeededRandom
import Testing

struct ASCIITests {
    private func row(_ texts: (String, Int)..., columns: Int = 24) -> Canvas {
        var canvas = Canvas(size: Size(columns: columns, rows: 1))
        for (text, column) in texts { canvas.write(text, row: 0, column: column) }
        return canvas
    }

    @Test func `what is no ASCII is written by its number, in its style`() {
        var canvas = Canvas(size: Size(columns: 10, rows: 1))
        canvas.write("é", row: 0, column: 1, style: .accent)
        #expect(canvas.inASCII.text == " \\u{e9}")
        #expect((1...6).allSatisfy { canvas.inASCII.style(row: 0, column: $0) == .accent })
        #expect(canvas.inASCII.style(row: 0, column: 7) == .plain)
    }

    @Test func `the blanks after it make room, and one of them stays`() {
        #expect(row(("é", 0), ("62/100", 10)).inASCII.text == "\\u{e9}    62/100")
        #expect(row(("日本", 0), ("62/100", 10)).inASCII.text == "\\u{65e5}\\u{672c} 62/100")
        #expect(row(("é", 0), ("a", 2), ("b", 12)).inASCII.text == "\\u{e9} a    b")
        #expect(row(("ab", 0), ("62/100", 4)).inASCII.text == "ab  62/100")
    }

    @Test func `what has no room is cut off at the end`() {
        #expect(row(("ééé", 0), columns: 10).inASCII.text == "\\u{e9}\\u{e")
    }

    @Test func `each scalar of a character is written`() {
        #expect(row(("e\u{301}", 0)).inASCII.text == "e\\u{301}")
        #expect("\u{1112}\u{1161}👍🏽é".inASCII == "\\u{1112}\\u{1161}\\u{1f44d}\\u{1f3fd}\\u{e9}")
        #expect("plain ASCII~".inASCII == "plain ASCII~")
    }

    @Test func `a picture tells whether anything is written by its number`() {
        #expect(row(("é", 3)).hasNumbers)
        #expect(row(("é", 3)).inASCII.hasNumbers)
        #expect(!row(("plain \\u", 3)).hasNumbers)
    }

    @Test func `the cursor stays behind what stands before it`() {
        var canvas = row((": é日x", 1))
        canvas.cursor = Canvas.Position(row: 0, column: 6)
        #expect(canvas.inASCII.text == " : \\u{e9}\\u{65e5}x")
        #expect(canvas.inASCII.cursor == Canvas.Position(row: 0, column: 17))
        canvas.cursor = Canvas.Position(row: 0, column: 23)
        #expect(canvas.inASCII.cursor == Canvas.Position(row: 0, column: 23))
    }

    @Test func `only signs for ASCII change a text`() {
        #expect(Glyphs.unicode.text("é") == "é")
        #expect(Glyphs.ascii.text("é") == "\\u{e9}")
    }

    @Test func `whatever is on a picture, it is ASCII of the same size, and ASCII stays as it is`() {
        let pieces = ["a", "日本", "👍🏽", "e\u{301}", "   ", "한", "█▏", "\u{1112}\u{1161}\u{11AB}", "…", "62/100"]
        for seed: UInt64 in 0..<2000 {
            var random = Seeded(seed)
            var canvas = Canvas(size: Size(columns: 30, rows: 2))
            for _ in 0..<6 {
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                canvas.write(piece, row: 0, column: Int.random(in: 0..<30, using: &random))
            }
            canvas.write("all of it ASCII", row: 1, column: 3)
            let shown = canvas.inASCII
            #expect(shown.isASCII && shown.size == canvas.size, "seed \(seed)")
            #expect(shown.cells(row: 0).count == 30)
            #expect(shown.cells(row: 1) == canvas.cells(row: 1))
            #expect(canvas.isASCII == (shown == canvas), "seed \(seed)")
        }
    }
}

struct HangulTests {
    @Test(
        arguments: [
            ("\u{1112}\u{1161}\u{11AB}", "한"), ("\u{1100}\u{1173}\u{11AF}", "글"), ("\u{1100}\u{1161}", "가"),
            ("\u{1112}\u{1175}\u{11C2}", "힣"), ("한", "한"), ("\u{AC00}\u{11AB}", "간"),
            ("\u{1100}", "\u{1100}"), ("e\u{301}", "e\u{301}"), ("\u{1112}\u{1161}\u{11AB}\u{301}", "한\u{301}"),
        ] as [(Character, String)])
    func `a syllable spelled in parts is shown as one scalar`(character: Character, shown: String) {
        #expect(character.shownScalars == Array(shown.unicodeScalars))
    }

    @Test func `every syllable of today is shown as itself, however it is spelled`() {
        for leading in 0..<19 {
            for vowel in 0..<21 {
                for trailing in 0..<28 {
                    let parts = [0x1100 + leading, 0x1161 + vowel] + (trailing > 0 ? [0x11A7 + trailing] : [])
                    let spelled = String(String.UnicodeScalarView(parts.compactMap { Unicode.Scalar(UInt32($0)) }))
                    let syllable = Unicode.Scalar(UInt32(0xAC00 + (leading * 21 + vowel) * 28 + trailing))
                    #expect(spelled.count == 1)
                    #expect(spelled.first?.shownScalars == [syllable].compactMap(\.self))
                    // Unicode's own composition agrees.
                    #expect(syllable.map { String($0) == spelled } == true)
                }
            }
        }
    }
}
