import Testing

struct FaultyExpectationTests {
    private static let properties = "expected tokens=, accepted=, rejected=, refill=, retry=, delay=, waiting="

    @Test(arguments: [
        FaultyExample("expect¦", "found the end of the line", "expected an API key"),
        FaultyExample("expect ¦all tokens=1", "found `all`", "expected an API key"),
        FaultyExample("expect ¦x1 tokens=1", "needs quotes around it"),
        FaultyExample("expect a¦", "found the end of the line", properties),
        FaultyExample("expect a ¦b tokens=1", "found `b`", properties),
        FaultyExample("expect a ¦200", "found `200`", properties),
        FaultyExample("expect a ¦tokens", "found `tokens`", properties),
        FaultyExample("expect a ¦=5", "found `=5`", properties),
        FaultyExample("expect a tokens=1 ¦b", "found `b`", properties),
        FaultyExample("expect a ¦\"tokens=1\"", "found \"tokens=1\"", properties),
        FaultyExample("expect a ¦policy=gcra", properties),
        FaultyExample("expect a ¦Tokens=1", "did you mean `tokens=`?"),
        FaultyExample("expect a ¦acepted=1", "did you mean `accepted=`?"),
        FaultyExample("solved¦", "expected an API key"),
        FaultyExample("solved a¦", properties),
        FaultyExample("solved a ¦retri=0", "did you mean `retry=`?"),
        FaultyExample("solved a ¦within 2s", "found `within`", properties),
        FaultyExample("expect a tokens=1 ¦within 2s", "found `within`", properties),
        FaultyExample("expect a ¦waitign=1", "did you mean `waiting=`?"),
        FaultyExample(
            "solved a tokens=1 ¦withn 2s", properties, "waiting=, within, requests", "did you mean `within`?"),
        FaultyExample("solved a tokens=1 ¦\"within\" 2s", properties),
        FaultyExample("solved a tokens=1 within¦", "expected a duration such as"),
        FaultyExample("solved a tokens=1 within ¦soon", "expected a duration such as"),
        FaultyExample("solved a tokens=1 within 2s ¦tokens=1", "expected the end of the line"),
        FaultyExample("solved a tokens=1 within 2s ¦within 2s", "expected the end of the line"),
        FaultyExample("solved a tokens=1 requests¦", "expected a number, 1 or more"),
        FaultyExample("solved a tokens=1 requests ¦0", "expected a number, 1 or more"),
        FaultyExample("solved a tokens=1 requests 2 ¦within 2s", "expected the end of the line"),
    ])
    func `an expectation takes a key and its properties`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("expect a ¦tokens=", "found `tokens=`", "expected a number, 0 or more"),
        FaultyExample("expect a ¦tokens=-1", "expected a number, 0 or more"),
        FaultyExample("expect a ¦tokens=many", "expected a number, 0 or more"),
        FaultyExample("expect a ¦accepted=1.0", "expected a number, 0 or more"),
        FaultyExample("expect a ¦rejected=9223372036854775808", "expected a number, 0 to 9223372036854775807"),
        FaultyExample("expect a ¦refill=", "expected a duration such as"),
        FaultyExample("expect a ¦refill=never", "expected a duration such as"),
        FaultyExample("expect a ¦delay=never", "expected a duration such as"),
        FaultyExample("expect a ¦retry=", "expected `never` or a duration such as"),
        FaultyExample("expect a ¦retry=Never", "expected `never` or a duration such as", "did you mean `never`?"),
        FaultyExample("expect a ¦retry=0.1ns", "expected `never` or a duration such as"),
        FaultyExample("expect a ¦retry=0.0000000001", "expected a duration in whole nanoseconds"),
        FaultyExample("expect a ¦tokens==1", "found `tokens==1`", "expected a number, 0 or more"),
    ])
    func `a property takes a value of its kind`(example: FaultyExample) {
        example.hold()
    }
}
