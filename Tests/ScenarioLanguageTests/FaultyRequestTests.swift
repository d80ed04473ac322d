import Testing

struct FaultyRequestTests {
    private static let who = "expected an API key or `all`"
    private static let after = "expected x98, every, cost, expect or the end of the line"
    private static let positive = "expected a number, 1 or more"

    @Test(arguments: [
        FaultyExample("request¦", "found the end of the line", who),
        FaultyExample("request # all¦", "found the end of the line", who),
        FaultyExample("request ¦x3", "found `x3`", who),
        FaultyExample("request ¦every 1s", "found `every`", who),
        FaultyExample("request ¦expect 200", "found `expect`", who),
        FaultyExample("request ¦\"\"", "an API key that is not empty"),
        FaultyExample("request a ¦a", "found `a`", "expected each API key once"),
        FaultyExample("request a ¦all", "found `all`", after),
        FaultyExample("request all ¦a", "found `a`", after),
        FaultyExample("request all ¦all", "found `all`", after),
        FaultyExample("request all ¦\"x3\"", "found \"x3\"", after),
        FaultyExample("request a ¦to", "found `to`", after),
        FaultyExample("request a x3 ¦b", "found `b`", "expected every, cost, expect or the end of the line"),
        FaultyExample("request a x3 ¦x3", "found `x3`", "expected every, cost, expect or the end of the line"),
        FaultyExample("request a every 1 ¦every 1", "expected x98, cost, expect or the end of the line"),
        FaultyExample("request a cost 1 ¦cost 1", "expected x98, every, expect or the end of the line"),
        FaultyExample("request a x3 cost 1 every 2 ¦x", "found `x`", "expected expect or the end of the line"),
        FaultyExample("request all ¦evry 1", "found `evry`", "did you mean `every`?"),
        FaultyExample("request all ¦exepct 200", "did you mean `expect`?"),
        FaultyExample("request all ¦Cost 2", "did you mean `cost`?"),
    ])
    func `request takes keys or all, then each modifier once`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("request a ¦x0", "found `x0`", positive),
        FaultyExample("request a ¦x000", positive),
        FaultyExample("request a ¦x9223372036854775808", "expected a number, 1 to 9223372036854775807"),
        FaultyExample("request a cost¦", "found the end of the line", positive),
        FaultyExample("request a cost ¦0", "found `0`", positive),
        FaultyExample("request a cost ¦-1", positive),
        FaultyExample("request a cost ¦1.5", positive),
        FaultyExample("request a cost ¦\"3\"", "found \"3\"", positive),
        FaultyExample("request a cost ¦expect 200", "found `expect`", positive),
        FaultyExample("request a cost ¦99999999999999999999", "expected a number, 1 to 9223372036854775807"),
        FaultyExample("request a every¦", "found the end of the line", "expected a duration such as"),
        FaultyExample("request a every ¦now", "found `now`", "expected a duration such as"),
        FaultyExample("request a every ¦\"1s\"", "found \"1s\"", "expected a duration such as"),
        FaultyExample("request a every ¦1h30", "found `1h30`", "expected a duration such as"),
        FaultyExample("request a every 1 ¦s", "found `s`"),
        FaultyExample("request a every ¦0.5ns", "expected a duration such as"),
    ])
    func `a modifier takes a number or a duration`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("request a expect¦", "found the end of the line", "expected 200 or 429"),
        FaultyExample("request a expect ¦404", "found `404`", "expected 200 or 429"),
        FaultyExample("request a expect ¦0200", "expected 200 or 429"),
        FaultyExample("request a expect ¦\"200\"", "found \"200\"", "expected 200 or 429"),
        FaultyExample("request a expect 200 ¦x3", "found `x3`", "expected the end of the line"),
        FaultyExample("request a expect 200 ¦429", "found `429`", "expected the end of the line"),
    ])
    func `an expected outcome is 200 or 429 and comes last`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample(
            "advance¦", "found the end of the line", "expected `to refill`, `to served` or a duration such as"),
        FaultyExample("advance ¦soon", "found `soon`", "`to refill`, `to served` or a duration"),
        FaultyExample("advance ¦-5", "found `-5`"),
        FaultyExample("advance ¦\"5\"", "found \"5\""),
        FaultyExample("advance ¦\"to\" refill", "found \"to\""),
        FaultyExample("advance 5 ¦m", "found `m`", "expected the end of the line"),
        FaultyExample("advance ¦106752d", "expected a duration that the clock can hold"),
        FaultyExample("advance to¦", "found the end of the line", "expected `refill`"),
        FaultyExample("advance to ¦full", "found `full`", "expected `refill`"),
        FaultyExample("advance to ¦refil", "did you mean `refill`?"),
        FaultyExample("advance to ¦\"refill\"", "found \"refill\"", "expected `refill`"),
        FaultyExample("advance to refill ¦all", "found `all`", "expected an API key"),
        FaultyExample("advance to refill ¦x1", "needs quotes around it"),
        FaultyExample("advance to refill a ¦b", "found `b`", "expected the end of the line"),
        FaultyExample("advance to refill ¦\"\"", "an API key that is not empty"),
    ])
    func `advance takes a duration or to refill with a key`(example: FaultyExample) {
        example.hold()
    }
}
