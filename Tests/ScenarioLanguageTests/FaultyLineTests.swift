import ScenarioLanguage
import Testing

struct FaultyLineTests {
    @Test(arguments: [
        ("user a b a", ["a", "b", "a"]), ("user a \"b c\" \"\"", ["a", "b c", ""]), ("user a a # c", ["a", "a"]),
        ("user \"a b", ["a b", "a", "b"]), ("user a b\"c\" d", ["a", "b", "c", " d", "b", "c", "d"]),
        ("user \"a\"b", ["a", "b", "a", "b"]), ("user \"a\"\u{301}", ["a", "\u{301}", "a", "\u{301}"]),
        ("user x3 all", ["x3", "all"]), ("user", []),
    ])
    func `the keys of a faulty line are told as far as they can be`(line: String, words: [String]) {
        #expect(FaultyLine(SourceLine(line)).words == words)
    }

    @Test(arguments: [
        ("user \"", Keyword.user), ("  task", .task), ("reqest a", nil), ("\"user\" a", nil), ("all", nil), ("", nil),
        ("# user", nil), ("solved\ta", .solved),
    ])
    func `the statement that it was meant to be is told by its keyword`(line: String, keyword: Keyword?) {
        #expect(FaultyLine(SourceLine(line)).keyword == keyword)
    }

    @Test func `the fields of a faulty settings line are told`() {
        let line = FaultyLine(SourceLine("settings tokens=5 tokens=0 frob time=1h"))
        #expect(line.fields == [.tokens(5), .time(.seconds(3600))])
    }

    @Test(arguments: [
        (SourceLine.Place.word(0), 2), (.word(1), 10), (.word(2), 14), (.word(3), 16), (.after(.every), 22), (.end, 32),
        (.after(.cost), 32), (.word(9), 32),
    ])
    func `a place in a line has a column`(place: SourceLine.Place, column: Int) {
        let line = Array(" request \"é\" 😀 every 1s expect#".utf8)
        #expect(SourceLine(line[...]).column(of: place) == column)
    }
}
