import Testing

struct LineEndTests {
    private static let told = ["0 a 200", "0 a 429"]

    @Test(arguments: ["\n", "\r\n"], ["", "\n", "\r", "\r\n", "\n\n", " \t", " # end"])
    func `lines end in LF or CRLF, and the last may lack its end`(end: String, last: String) {
        let script = ["settings tokens=1 time=1", "user a", "", "request a x2"].joined(separator: end) + last
        let played = play(script)
        #expect(played.errors == [])
        #expect(played.told == Self.told)
    }

    @Test func `a byte-order mark at the file's beginning is taken`() {
        #expect(play("\u{FEFF}settings tokens=1 time=1\nuser a\nrequest a x2\n").told == Self.told)
        #expect(play("\u{FEFF}\nsettings tokens=1 time=1\nuser a\nrequest a x2\n").told == Self.told)
        FaultyScript("user \u{FEFF}a\nrequest \u{FEFF}a ¦a\n").hold()
    }

    @Test func `a carriage return anywhere else is a character`() {
        FaultyScript("user a ¦\r b\nrequest a\n", #"found `\u{d}`"#).hold()
        FaultyScript("user a ¦\r\r\nrequest a\n", #"found `\u{d}`"#).hold()
        FaultyScript("user ¦a\rrequest a¦\n", #"found `a\u{d}request`"#, "neither a request nor").hold()
        #expect(play("user a # \r anything \r\nrequest a\n").errors == [])
    }

    @Test func `an empty script is in error at its beginning`() {
        for script in ["", "\u{FEFF}", "\r"] {
            #expect(play(script).errors.map { "\($0.line):\($0.column)" } == ["1:1"], "\(script.debugDescription)")
        }
    }
}
