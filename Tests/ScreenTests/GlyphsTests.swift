import Screen
import Testing

struct GlyphsTests {
    @Test(arguments: [Glyphs.unicode, .ascii])
    func `every sign takes one cell`(glyphs: Glyphs) {
        #expect(glyphs.signs.map(\.width) == glyphs.signs.map { _ in 1 })
    }

    @Test func `the ASCII signs are ASCII`() {
        let text = String(Glyphs.ascii.signs) + Glyphs.ascii.check + Glyphs.ascii.cross
        #expect(text.unicodeScalars.filter { !$0.isASCII }.isEmpty)
    }
}

extension Glyphs {
    fileprivate var signs: [Character] {
        [full, empty, marker, rule, dot, times, ellipsis, caret] + partial
    }
}
