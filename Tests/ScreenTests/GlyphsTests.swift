import Screen
import Testing

struct GlyphsTests {
    @Test(arguments: [Glyphs.unicode, .ascii])
    func `every sign takes one cell`(glyphs: Glyphs) {
        #expect(glyphs.signs.map(\.width) == glyphs.signs.map { _ in 1 })
    }

    @Test func `the ASCII signs are ASCII`() {
        let text = String(Glyphs.ascii.signs) + Glyphs.ascii.words.joined()
        #expect(text.unicodeScalars.filter { !$0.isASCII }.isEmpty)
    }

    @Test func `what a sign judges is a word in ASCII`() {
        #expect(Glyphs.ascii.words == ["ok", "not ok", "other"])
    }
}

extension Glyphs {
    fileprivate var words: [String] { [check, cross, unequal] }

    fileprivate var signs: [Character] {
        [full, empty, marker, rule, dot, times, ellipsis, caret, node, hollowNode, lane] + partial
    }
}
