import Storage
import Testing

struct SettingsFileTests {
    private static let tokens = "expected a whole number, 1 to 1000000000"
    private static let time = "expected seconds, or a duration such as \"1h30m\": more than 0"
    private static let users = "expected a list of API keys"

    @Test(arguments: [
        FaultySettings(#"{ "tokens": ¦0, "time": 3600 }"#, #"found 0 for "tokens", "# + tokens),
        FaultySettings(#"{ "tokens": ¦1000000001, "time": 3600 }"#, #"found 1000000001 for "tokens", "# + tokens),
        FaultySettings(#"{ "tokens": ¦-5, "time": 3600 }"#, #"found -5 for "tokens", "# + tokens),
        FaultySettings(#"{ "tokens": ¦1.5, "time": 3600 }"#, #"found 1.5 for "tokens", "# + tokens),
        FaultySettings(#"{ "tokens": ¦1e999999999999999999999, "time": 1 }"#, "found 1e999999999999999999999 for"),
        FaultySettings(#"{ "tokens": ¦1e-999999999999999999999, "time": 1 }"#, tokens),
        FaultySettings(#"{ "tokens": ¦"x", "time": 1 }"#, #"found "x" for "tokens", "# + tokens),
        FaultySettings(#"{ "tokens": ¦"", "time": 1 }"#, tokens),
        FaultySettings(#"{ "tokens": ¦"1e2", "time": 1 }"#, tokens),
        FaultySettings(#"{ "tokens": ¦" 1", "time": 1 }"#, tokens),
        FaultySettings(#"{ "tokens": ¦"-1", "time": 1 }"#, tokens),
        FaultySettings(#"{ "tokens": ¦true, "time": 1 }"#, #"found true for "tokens""#),
        FaultySettings(#"{ "tokens": ¦null, "time": 1 }"#, #"found null for "tokens""#),
        FaultySettings(#"{ "tokens": ¦[100], "time": 1 }"#, #"found [100] for "tokens""#),
        FaultySettings("{ \"tokens\": ¦{\n\t}, \"time\": 1 }", #"found {\u{a}\u{9}} for "tokens""#),
    ])
    func `tokens is a whole number in its range`(settings: FaultySettings) {
        settings.hold()
    }

    @Test(arguments: [
        FaultySettings(#"{ "tokens": 1, "time": ¦0 }"#, #"found 0 for "time", "# + time),
        FaultySettings(#"{ "tokens": 1, "time": ¦-0.0 }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦-1 }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦0.0000000001 }"#, #"found 0.0000000001 for "time""#),
        FaultySettings(#"{ "tokens": 1, "time": ¦9223372036.854775808 }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦1e10 }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦1e-10 }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦"1 hour" }"#, #"found "1 hour" for "time""#),
        FaultySettings(#"{ "tokens": 1, "time": ¦"0s" }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦"" }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦"1e2" }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦false }"#, time),
        FaultySettings(#"{ "tokens": 1, "time": ¦[] }"#, time),
    ])
    func `time is seconds or a duration, more than 0`(settings: FaultySettings) {
        settings.hold()
    }

    @Test(arguments: [
        FaultySettings(#"{ "tokens": 1, "time": 1, "policy": ¦"gcar" }"#, #"found "gcar" for "policy""#, "\"gcra\""),
        FaultySettings(#"{ "tokens": 1, "time": 1, "policy": ¦1 }"#, "\"fixed-window\", \"aligned-window\""),
        FaultySettings(#"{ "tokens": 1, "time": 1, "users": ¦"a" }"#, #"found "a" for "users", "# + users),
        FaultySettings(#"{ "tokens": 1, "time": 1, "users": ¦[] }"#, users),
        FaultySettings(#"{ "tokens": 1, "time": 1, "users": ¦["a", 1] }"#, #"found ["a", 1] for"#),
        FaultySettings(#"{ "tokens": 1, "time": 1, "users": ¦["a", "a"] }"#, users),
        FaultySettings(#"{ "tokens": 1, "time": 1, "users": ¦[""] }"#, users),
        FaultySettings(#"{ "tokens": 1, "time": 1, "users": ¦["a\n"] }"#, users),
    ])
    func `policy and users are what they are in a scenario`(settings: FaultySettings) {
        settings.hold()
    }

    @Test(arguments: [
        FaultySettings("{}¦¦", #"found no field "tokens", "# + tokens, #"found no field "time", "# + time),
        FaultySettings("{ \"time\": 5 }¦\n", #"found no field "tokens""#),
        FaultySettings("{\r\n  \"tokens\": 5\r\n}¦\r\n", #"found no field "time""#),
        FaultySettings(
            #"{ "tokens": 5, ¦"tme": 7 }¦"#, #"found the field "tme" (7), expected "tokens", "time""#, "no field"),
        FaultySettings(#"{ "tokens": 5, "time": 7, ¦"Tokens": 1 }"#, #"did you mean "tokens"?"#),
        FaultySettings(#"{ "tokens": 5, "time": 7, ¦"tokens": 6 }"#, #"found "tokens" again (6), expected it once"#),
        FaultySettings(#"{ "tokens": ¦0, "time": ¦0, ¦"x": 0 }"#, "tokens", "time", #"the field "x" (0)"#),
        FaultySettings("\n\n { \"tokens\":\n¦0, \"time\": 1 }", tokens),
    ])
    func `fields are there once, and no others`(settings: FaultySettings) {
        settings.hold()
    }
}
