import Testing
import TextLayout

struct TextTableTests {
    @Test func `the first column stands to the left, the others to the right, each as wide as its widest cell`() {
        let table = TextTable(titles: ["policy", "n"], rows: [["gcra", "1,000"], ["fixed-window", "7"]])
        #expect(
            table.lines == [
                "policy            n",
                "gcra          1,000",
                "fixed-window      7",
            ])
    }

    @Test func `cells are counted, not characters`() {
        let table = TextTable(titles: ["key", "n"], rows: [["東京", "1"], ["e\u{301}", "2"], ["user", "3"]])
        #expect(table.lines == ["key   n", "東京  1", "e\u{301}     2", "user  3"])
    }

    @Test func `a table without rows is its titles`() {
        #expect(TextTable(titles: ["policy", "n"], rows: []).lines == ["policy  n"])
    }
}
