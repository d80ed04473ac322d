import ScenarioLanguage
import Testing

struct ColumnTests {
    @Test(arguments: [
        FaultyExample("say é ¦b"),
        FaultyExample("say e\u{301} ¦b"),
        FaultyExample("say 👩‍👩‍👧‍👦 ¦b"),
        FaultyExample("say 🇩🇪 ¦b"),
        FaultyExample("say \"日本 語\" ¦b"),
        FaultyExample("\t\tsay a ¦b"),
        FaultyExample("user # 語😀¦", "found the end of the line"),
        FaultyExample("user 😀 ¦😀"),
    ])
    func `columns count Unicode scalars`(example: FaultyExample) {
        example.hold()
    }

    @Test func `columns of a family, a flag and an accent, counted by hand`() {
        // After `say `: four people and three joiners; the two halves of a flag; an e and its accent. Then a space.
        #expect(fault("say 👩‍👩‍👧‍👦 b")?.column == 13)
        #expect(fault("say 🇩🇪 b")?.column == 8)
        #expect(fault("say e\u{301} b")?.column == 8)
    }

    @Test(
        arguments: [
            ("say ", [0x80], 5), ("say ", [0x61, 0xFF], 5), ("say é ", [0xC3], 7), ("say ", [0xC0, 0x80], 5),
            ("say \"", [0xED, 0xA0, 0x80, 0x22], 5), ("say ", [0xF5, 0x80, 0x80, 0x80], 5),
            ("user a\u{1F600} ", [0xBF, 0xBF], 9), ("", [0xFE], 1), ("", [0x80, 0x80], 1),
        ] as [(String, [UInt8], Int)])
    func `bytes that are no UTF-8 are an error of their word`(text: String, bytes: [UInt8], column: Int) {
        let error = fault(Array(text.utf8) + bytes)
        #expect(error?.column == column)
        #expect(error?.message == "found bytes that are no UTF-8, expected text in UTF-8")
    }

    @Test func `a long word is cited by its beginning`() {
        let error = fault("say a " + String(repeating: "é", count: 1000))
        #expect(error?.message.contains("found `\(String(repeating: "é", count: 60))…`") == true)
    }
}
