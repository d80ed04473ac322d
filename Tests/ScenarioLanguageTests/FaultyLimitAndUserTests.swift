import Testing

struct FaultyLimitAndUserTests {
    private static let fields = "expected tokens=, time=, policy="
    private static let tokens = "expected a number, 1 to 1000000000"
    private static let duration = "expected a duration such as"

    @Test(arguments: [
        FaultyExample(
            "¦reqest user001", "found `reqest`", "expected a statement",
            "settings, user, request, client, stop, advance"),
        FaultyExample("  ¦Request all", "found `Request`", "did you mean `request`?"),
        FaultyExample("¦all", "found `all`", "expected a statement"),
        FaultyExample("¦answer 1", "found `answer`", "expected a statement"),
        FaultyExample("¦\"request\" all", "found \"request\"", "expected a statement"),
        FaultyExample("¦x3", "found `x3`", "expected a statement"),
        FaultyExample("¦\u{FEFF}request all", "expected a statement"),
        FaultyExample("¦=", "found `=`", "expected a statement"),
    ])
    func `a line begins with a statement's keyword`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("settings¦", "found the end of the line", fields),
        FaultyExample("settings   ¦", "found the end of the line", fields),
        FaultyExample("settings # none¦", "found the end of the line", fields),
        FaultyExample("settings ¦tokens", "found `tokens`", fields),
        FaultyExample("settings ¦tokens =5", "found `tokens`", fields),
        FaultyExample("settings ¦tokens=", "found `tokens=`", tokens),
        FaultyExample("settings ¦tokens=0", "found `tokens=0`", tokens),
        FaultyExample("settings ¦tokens=1000000001", tokens),
        FaultyExample("settings ¦tokens=9223372036854775808", tokens),
        FaultyExample("settings ¦tokens=-1", tokens),
        FaultyExample("settings ¦tokens=+1", tokens),
        FaultyExample("settings ¦tokens=1.0", tokens),
        FaultyExample("settings ¦tokens=1e2", tokens),
        FaultyExample("settings ¦tokens=0x10", tokens),
        FaultyExample("settings ¦tokens=１", tokens),
        FaultyExample("settings ¦tokens=٣", tokens),
        FaultyExample("settings tokens=¦\"5\"", "a quote inside a word"),
        FaultyExample("settings ¦Tokens=5", "did you mean `tokens=`?"),
        FaultyExample("settings ¦\"tokens=5\"", fields),
        FaultyExample("settings ¦accepted=5", fields),
        FaultyExample("settings tokens=5 ¦100", "found `100`", fields),
    ])
    func `settings takes a count for tokens`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("settings ¦time=0", "found `time=0`", "expected a time that is more than 0"),
        FaultyExample("settings ¦time=0.0h0m", "expected a time that is more than 0"),
        FaultyExample("settings ¦time=", duration),
        FaultyExample("settings ¦time=-1", duration),
        FaultyExample("settings ¦time=1H", duration),
        FaultyExample("settings time=1 ¦h", "found `h`", fields),
        FaultyExample("settings ¦time=never", duration),
        FaultyExample("settings ¦time=0.0000000001s", "expected a duration in whole nanoseconds"),
        FaultyExample("settings ¦time=293000d", "expected a duration that the clock can hold"),
        FaultyExample("settings ¦policy=", "expected a policy (fixed-window, aligned-window, sliding-log"),
        FaultyExample("settings ¦policy=gcar", "found `policy=gcar`", "did you mean `gcra`?"),
        FaultyExample("settings ¦policy=Gcra", "expected a policy", "did you mean `gcra`?"),
        FaultyExample("settings ¦polcy=gcra", fields, "did you mean `policy=`?"),
    ])
    func `settings takes a duration for time and a policy's name`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("user¦", "found the end of the line", "expected an API key"),
        FaultyExample("user a ¦all", "found `all`", "expected an API key", "needs quotes around it: \"all\""),
        FaultyExample("user a ¦x12", "found `x12`", "needs quotes around it: \"x12\""),
        FaultyExample("user ¦\"\"", "found \"\"", "an API key that is not empty"),
        FaultyExample("user a b ¦a", "found `a`", "expected each API key once"),
        FaultyExample("user a ¦\"a\"", "found \"a\"", "expected each API key once"),
        FaultyExample("user ¦a\u{1}b", "found `a\\u{1}b`", "without control characters"),
        FaultyExample("user ¦\"a\tb\"", "found \"a\\u{9}b\"", "without control characters"),
        FaultyExample("user ¦\"a\\nb\"", #"found "a\nb""#, "without control characters"),
        FaultyExample("user ¦a\u{7F}", "found `a\\u{7f}`", "without control characters"),
        FaultyExample("user ¦\u{85}", "found `\\u{85}`", "without control characters"),
        FaultyExample("user a ¦\r b", "found `\\u{d}`", "without control characters"),
        FaultyExample("user a ¦\u{C} b", "found `\\u{c}`", "without control characters"),
    ])
    func `user takes each key once, and none that is empty or holds control characters`(example: FaultyExample) {
        example.hold()
    }
}
