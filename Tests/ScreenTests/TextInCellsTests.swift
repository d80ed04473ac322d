import Screen
import Testing

struct TextInCellsTests {
    @Test(
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("█", 1), ("▏", 1), ("·", 1), ("×", 1), ("…", 1), ("✓", 1),
            ("\u{7}", 1),
            ("日", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2), ("　", 2), ("𠀀", 2),
            ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🇪🇺", 2),
            ("\u{200B}", 0), ("\u{301}", 0), ("\u{202E}", 0), ("\u{FEFF}", 0), ("\u{FE0F}", 0),
        ] as [(Character, Int)])
    func `a character has a width in cells`(character: Character, width: Int) {
        #expect(character.width == width)
    }

    @Test func `a text is as wide as its characters`() {
        #expect("user 日本 e\u{301}\u{200B}".width == 11)
        #expect("".width == 0)
    }

    @Test(arguments: [
        ("user001", 8, "user001"), ("user001", 7, "user001"), ("user001", 6, "user0…"), ("user001", 1, "…"),
        ("user001", 0, ""), ("user001", -1, ""), ("", 0, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ])
    func `a text that doesn't fit ends in an ellipsis`(text: String, width: Int, fitted: String) {
        #expect(text.fitted(to: width, glyphs: .unicode) == fitted)
    }

    @Test func `the ellipsis is ASCII where the rest is`() {
        #expect("user001".fitted(to: 6, glyphs: .ascii) == "user0~")
    }

    @Test func `a text is aligned with spaces`() {
        #expect("7/100".rightAligned(in: 8) == "   7/100")
        #expect("7/100".leftAligned(in: 8) == "7/100   ")
        #expect("日本".rightAligned(in: 5) == " 日本")
        #expect("7/100".rightAligned(in: 3) == "7/100")
        #expect("7/100".leftAligned(in: -3) == "7/100")
    }
}
