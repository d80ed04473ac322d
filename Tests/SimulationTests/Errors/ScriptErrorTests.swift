import Testing

struct ScriptErrorTests {
    private static let unnamed = "expected one that a `user` line named"

    @Test(arguments: [
        FaultyScript("request ¦a\n", #"found the key "a", "# + unnamed),
        FaultyScript("user a\nrequest a ¦b ¦c\n", #"found the key "b""#, #"found the key "c""#),
        FaultyScript("user a\nexpect ¦b tokens=1\n", #"found the key "b", "# + unnamed),
        FaultyScript("user a\ntask t\nsolved ¦b tokens=1\n", #"found the key "b", "# + unnamed),
        FaultyScript("user a\nadvance to refill ¦b\nrequest a\n", #"found the key "b", "# + unnamed),
        FaultyScript("request ¦a\nuser a\nrequest a\n", unnamed),
        FaultyScript("user \"é\"\nrequest ¦e\u{301}\n", unnamed),
        FaultyScript("user user001\nrequest ¦user01\n", "did you mean `user001`?"),
        FaultyScript("user ann bob\nuser carol\nrequest ¦carl\n", "did you mean `carol`?"),
        FaultyScript("user a\nrequest a ¦exepct ¦200\n", "did you mean `expect`?", #"found the key "200""#),
        FaultyScript("user a\nrequest a ¦cost=1000000\n", #"found the key "cost=1000000""#, "did you mean `cost`?"),
        FaultyScript(
            "user a\nrequest ¦\(String(repeating: "k", count: 70))\n",
            "found the key \"\(String(repeating: "k", count: 60))\"…, expected one"),
        FaultyScript("user a\nrequest a ¦evry ¦7s\n", "did you mean `every`?", #"found the key "7s""#),
        FaultyScript("user a\nrequest ¦al\n", "did you mean `all`?"),
        FaultyScript("user a\nrequest ¦\"a b\" a\n", unnamed),
    ])
    func `a key must have been named by a user line`(script: FaultyScript) {
        script.hold()
    }

    @Test(arguments: [
        FaultyScript("user user001\nuser ¦user001\nrequest user001\n", "User with api key user001 already exists"),
        FaultyScript("user a b\nuser c ¦b ¦a\nrequest a\n", "User with api key b already exists"),
        FaultyScript("user a\nrequest a\nuser ¦\"a\"\n", "User with api key a already exists"),
    ])
    func `a user exists once`(script: FaultyScript) {
        script.hold()
    }

    @Test(arguments: [
        FaultyScript("request ¦all\n", "found no users, expected a `user` line before this"),
        FaultyScript("advance to ¦refill\nuser a\nrequest a\n", "found no users"),
        FaultyScript("request ¦all x3 every 1s\nuser a\nrequest all\n", "found no users"),
    ])
    func `all and advance to refill need users`(script: FaultyScript) {
        script.hold()
    }

    @Test(arguments: [
        // 2^63 − 1 ns are 9223372036.854775807 s.
        FaultyScript(
            "user a\nadvance 9223372036.854775807s\nadvance ¦0.000000001s\nrequest a\n", "past the clock's end"),
        FaultyScript("user a\nrequest a\nadvance 106751d\nadvance ¦1d\n", "past the clock's end"),
        FaultyScript("user a\nrequest a x3 every ¦54000d\n", "past the clock's end"),
        FaultyScript("user a\nadvance 1\nrequest a every ¦9223372036.854775807s x2\n", "past the clock's end"),
        FaultyScript("user a\nrequest a x9223372036854775807 every ¦2ms\n", "past the clock's end"),
        FaultyScript(
            "settings time=200d\nuser a\nadvance 106751d\nrequest a\nadvance to ¦refill\n", "past the clock's end"),
        FaultyScript(
            "settings time=2d\nuser a\nadvance 106750d\nrequest a\nadvance to ¦refill a\n", "past the clock's end"),
    ])
    func `the clock has an end`(script: FaultyScript) {
        script.hold()
    }

    @Test func `the clock can be moved to its very end`() {
        let played = play("user a\nrequest a x2 every 9223372036.854775807s\nadvance 0\nrequest a\n")
        #expect(played.errors == [])
        #expect(played.clock == "9223372036.854775807")
        #expect(play("user a\nadvance 106751d23h47m16.854775807s\nrequest a x3\n").clock == "9223372036.854775807")
    }

    @Test func `a wait that ends past the clock is shown as it is`() {
        let script = "settings tokens=1 time=9223372036.854775807s\nuser a\nadvance 9223372036s\nrequest a x2\n"
        let played = play(script + "expect a retry=9223372036.854775807s refill=9223372036.854775807s\n")
        #expect(played.errors == [])
        #expect(played.failures == [])
    }

    @Test(arguments: [
        FaultyScript("¦", "found neither a request nor an expectation, expected something"),
        FaultyScript("user a\nadvance 1¦\n"), FaultyScript("user a\nadvance 1 # nothing¦"), FaultyScript("\n\n¦\n"),
        FaultyScript("case c\r\nsay s¦\r"),
        FaultyScript("user a\nadvance to refill¦\n", "found neither"),
        FaultyScript("user a\nsettings tokens=1¦\n", "found neither"),
    ])
    func `a script to test asks or expects something`(script: FaultyScript) {
        script.hold()
        #expect(play(script.marked.text, purpose: .session).errors == [])
    }
}
