import Simulation
import Testing

struct AfterAnErrorTests {
    @Test func `a statement with an error does nothing`() {
        // Of two keys one is known, of two users one is new: neither is asked or added.
        let played = play("user a\nrequest a b x3\n")
        #expect(played.told == [])
        #expect(played.simulator.records.map(\.accepted) == [0])
        let half = play("settings tokens=5 tokens=6\nuser a\nrequest a\n")
        #expect(half.told == [])
        #expect(half.simulator.limit.tokens == 100)
    }

    @Test func `statements before the first error run, and none from there on`() {
        let played = play(
            "user a\nrequest a expect 200\nrequest a expect 429\nrequest b\nrequest a x50\nexpect a tokens=0\n")
        #expect(played.told == ["0 a 200", "0 a 200"])
        #expect(played.summary.requests == 2)
        #expect(played.summary.expectations == 2)
        #expect(played.failures == ["expected 429, got 200"])
        #expect(played.errors.map(\.line) == [4])
    }

    @Test func `all errors are reported in the order of their lines`() {
        FaultyScript(
            """
            ¦settigns tokens=1
            user a ¦a
            user ¦a b
            request ¦c
            request a ¦x0
            ¦settings tokens=1
            ¦solved a tokens=1
            say ¦"open
            advance 106751d
            advance ¦1d
            task "t"¦
            """, "did you mean `settings`?", "each API key once", "User with api key a already exists", #"the key "c""#,
            "found `x0`", "after the limit was used", "without a task", "a string without an end",
            "past the clock's end",
            "unsolved"
        ).hold()
    }

    @Test(arguments: [
        FaultyScript("user a b ¦a\nrequest a b\n"), FaultyScript("user a ¦all\nrequest a\n"),
        FaultyScript("user ¦\"\" a\nrequest a\n"), FaultyScript("user a ¦\"b c\nrequest a b c\nrequest \"b c\"\n"),
        FaultyScript("user ¦\"a\"b\nrequest a b\n"),
        FaultyScript("user a¦\"b\"\nrequest a b\n"), FaultyScript("user a\nuser ¦a b\nrequest b\n"),
        FaultyScript("¦usr a\nrequest ¦a\n", "did you mean `user`?"), FaultyScript("user a ¦a # b\nrequest ¦b\n"),
        FaultyScript("user¦\nrequest ¦all\n", "expected an API key", "found no users"),
        FaultyScript("user a ¦a\nuser ¦a\nrequest a\n", "once", "already exists"),
    ])
    func `a key of a faulty user line counts as named`(script: FaultyScript) {
        script.hold()
    }

    @Test func `what the clock would show goes on being added up`() {
        FaultyScript("request ¦a\nuser a\nrequest a x3 every 40000d\nadvance ¦30000d\nadvance 20000d\n").hold()
        FaultyScript("request ¦a\nuser a\nrequest a x3 every ¦60000d\nadvance 106751d\n").hold()
    }

    @Test(arguments: ["¦reqest a\n", "user a\nrequest a ¦x0\n", "user a\nexpect a¦\n", "expect ¦a tokens=1\n"])
    func `a line that may have been meant as a test leaves no script untested`(marked: String) {
        FaultyScript(marked).hold()
    }

    @Test func `errors stand at the characters of their line, whatever its end`() {
        FaultyScript("user a\r\nrequest ¦é\r\nrequest a ¦x0\r\nexpect a¦\r").hold()
        FaultyScript("user 日本 a\nrequest 日本 ¦語 a\n").hold()
        let marked = play("\u{FEFF}reqest a\n\u{FEFF}request a\n")
        #expect(marked.errors.map { "\($0.line):\($0.column)" } == ["1:1", "2:1"])
    }

    @Test func `after an error there is nothing more to ask of a limit file`() {
        var asked = 0
        let played = play("oops\nuser a\nrequest a\n") {
            asked += 1
            return PartialLimit()
        }
        #expect(played.errors.map(\.line) == [1])
        #expect(asked == 0)
    }
}
