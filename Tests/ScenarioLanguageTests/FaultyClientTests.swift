import Testing

struct FaultyClientTests {
    private static let who = "expected an API key or `all`"
    private static let after = "expected x98, every, cost, retry or the end of the line"
    private static let positive = "expected a duration that is more than 0"
    private static let jitter = "expected `jitter` once, right after the wait of a `retry`"
    private static let noRetry = "expected `retry` and its wait before it"
    private static let share = "expected a share such as 20%, 1% to 100%, or `full`"

    @Test(arguments: [
        FaultyExample("client¦", "found the end of the line", who),
        FaultyExample("client ¦retry after", "found `retry`", who, "needs quotes"),
        FaultyExample("client ¦x3", "found `x3`", who),
        FaultyExample("client a ¦a", "expected each API key once"),
        FaultyExample("client all ¦a", "found `a`", after),
        FaultyExample("client a ¦to", "found `to`", after),
        FaultyExample("client a ¦expect 200", "found `expect`", after),
        FaultyExample("client all ¦evry 1s", "did you mean `every`?"),
        FaultyExample("client all ¦rerty after", "did you mean `retry`?"),
        FaultyExample("client a x3 ¦x4", "expected every, cost, retry or the end of the line"),
        FaultyExample("client a retry after ¦retry after", "expected x98, every, cost or the end of the line"),
        FaultyExample(
            "client a x2 every 1 cost 1 retry after ¦b", "found `b`, expected the end of the line"),
        FaultyExample("client a ¦x0", "expected a number, 1 or more"),
        FaultyExample("client a cost ¦0", "expected a number, 1 or more"),
        FaultyExample("stop¦", who),
        FaultyExample("stop a ¦all", "expected the end of the line"),
        FaultyExample("stop a ¦x3", "expected the end of the line"),
        FaultyExample("stop ¦jitter", "needs quotes"),
    ])
    func `client and stop take keys or all, client then each modifier and retry once`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample(
            "client a every¦", "expected `~10s` for random gaps or a duration such as 90, 1.5s, 250ms, 1h30m"),
        FaultyExample("client a every ¦0", positive),
        FaultyExample("client a every ¦~0s", positive),
        FaultyExample("client a every ¦~", "expected a duration such as"),
        FaultyExample("client a every ¦~ 10s", "expected a duration such as"),
        FaultyExample("client a every ¦\"~10s\"", "expected `~10s` for random gaps or a duration such as"),
        FaultyExample("client a every ¦~0.0000000001", "whole nanoseconds"),
        FaultyExample("request a every ¦~10s", "expected a duration such as"),
        FaultyExample("client a retry¦", "expected `after`, `backoff 1s` or a duration such as"),
        FaultyExample("client a retry ¦0", positive),
        FaultyExample("client a retry ¦aftr", "did you mean `after`?"),
        FaultyExample("client a retry ¦\"after\"", "expected `after`, `backoff 1s` or a duration"),
        FaultyExample("client a retry ¦x3", "expected `after`, `backoff 1s` or a duration"),
        FaultyExample("client a retry backoff¦", "expected a duration such as"),
        FaultyExample("client a retry backoff ¦0s", positive),
        FaultyExample("client a retry backoff ¦to 1s", "expected a duration such as"),
        FaultyExample("client a retry backoff 2s to¦", "expected a duration such as"),
        FaultyExample("client a retry backoff 2s to ¦1s", "expected a duration no less than the first wait, 2s"),
        FaultyExample("client a retry backoff 2s to ¦0", "expected a duration no less than the first wait, 2s"),
        FaultyExample("client a retry 2s ¦to 4s", "found `to`"),
        FaultyExample("client a retry after ¦to 4s", "found `to`"),
    ])
    func `a client's durations are more than 0, and a backoff grows`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("client a ¦jitter full", "found `jitter`", noRetry),
        FaultyExample("client a every 1s ¦jitter 20% retry after", noRetry),
        FaultyExample("client a retry after x3 ¦jitter 20%", jitter),
        FaultyExample("client a retry after jitter full ¦jitter full", jitter),
        FaultyExample("client a retry after jitter¦", share),
        FaultyExample("client a retry after jitter ¦0%", share),
        FaultyExample("client a retry after jitter ¦101%", share),
        FaultyExample("client a retry after jitter ¦20", share),
        FaultyExample("client a retry after jitter ¦%", share),
        FaultyExample("client a retry after jitter ¦1.5%", share),
        FaultyExample("client a retry after jitter ¦99999999999999999999%", share),
        FaultyExample("client a retry after jitter ¦\"full\"", share),
        FaultyExample("client a retry after jitter ¦ful", share, "did you mean `full`?"),
    ])
    func `jitter needs retry, stands once and is a share`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("advance¦", "expected `to refill`, `to served` or a duration such as"),
        FaultyExample("advance to¦", "expected `refill` or `served`"),
        FaultyExample("advance to ¦sevred", "expected `refill` or `served`", "did you mean `served`?"),
        FaultyExample("advance to ¦\"served\"", "expected `refill` or `served`"),
        FaultyExample("advance to served ¦all", "expected an API key"),
        FaultyExample("advance to served a ¦b", "expected the end of the line"),
        FaultyExample("settings ¦seed=", "expected a number, 0 or more"),
        FaultyExample("settings ¦seed=-1", "expected a number, 0 or more"),
        FaultyExample("settings ¦seed=9223372036854775808", "expected a number, 0 to 9223372036854775807"),
        FaultyExample("settings ¦sede=1", "did you mean `seed=`?"),
        FaultyExample("¦clinet a", "did you mean `client`?"),
    ])
    func `what is served and what is seeded`(example: FaultyExample) {
        example.hold()
    }
}
