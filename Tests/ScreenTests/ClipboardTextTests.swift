import Screen
import Testing

struct ClipboardTextTests {
    /// RFC 4648, section 10, and texts with the last two digits and with bytes beyond ASCII.
    @Test(
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"), (">>>???", "Pj4+Pz8/"), ("é\n", "w6kK"),
        ])
    func `a terminal is asked for a text in Base64, between OSC 52 and BEL`(text: String, digits: String) {
        #expect(ClipboardText(text)?.request == "\u{1B}]52;c;\(digits)\u{7}")
    }

    @Test func `the longest text is asked for in no more bytes than terminals take`() throws {
        let longest = String(repeating: "é", count: ClipboardText.mostBytes / 2)
        let text = try #require(ClipboardText(longest))
        #expect((99_990...100_000).contains(text.request.utf8.count))
        #expect(ClipboardText(longest + "x") == nil)
    }
}
