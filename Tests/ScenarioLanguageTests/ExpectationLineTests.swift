import ScenarioLanguage
import Testing

struct ExpectationLineTests {
    @Test(arguments: [
        ("tokens=0", [Property.tokens(0)]),
        ("tokens=9223372036854775807", [.tokens(.max)]),
        ("accepted=3 rejected=0", [.accepted(3), .rejected(0)]),
        ("refill=54m", [.refill(.seconds(3240))]),
        ("refill=0", [.refill(.zero)]),
        ("retry=54m retry=never retry=0", [.retry(.seconds(3240)), .retry(nil), .retry(.zero)]),
        ("delay=1.5s", [.delay(.milliseconds(1500))]),
        ("waiting=3", [.waiting(3)]),
        ("tokens=1 tokens=1", [.tokens(1), .tokens(1)]),
    ])
    func `expect and solved look at a key's properties`(words: String, properties: [Property]) throws {
        let expectation = Expectation("user001", properties)
        #expect(try Statement(line: "expect user001 \(words)") == .expect(expectation))
        #expect(try Statement(line: "solved user001 \(words)") == .solved(Goal(expectation)))
    }

    @Test func `a key of expect may be anything in quotes`() throws {
        #expect(try Statement(line: #"expect "all" tokens=1"#) == .expect(Expectation("all", [.tokens(1)])))
        #expect(try Statement(line: #"solved "a b" tokens=1"#) == .solved(Goal(Expectation("a b", [.tokens(1)]))))
        #expect(try Statement(line: "expect tokens=1 tokens=1") == .expect(Expectation("tokens=1", [.tokens(1)])))
    }

    @Test(
        arguments: [
            ("within 2s", Duration.seconds(2), nil as Int?), ("requests 20", nil as Duration?, 20),
            ("within 0 requests 1", .zero, 1), ("within 1h30m requests 9223372036854775807", .seconds(5400), .max),
        ] as [(String, Duration?, Int?)])
    func `solved may say how soon and with how few requests`(words: String, time: Duration?, requests: Int?) throws {
        let goal = Goal(Expectation("a", [.tokens(0), .waiting(1)]), within: time, requests: requests)
        #expect(try Statement(line: "solved a tokens=0 waiting=1 \(words)") == .solved(goal))
    }
}
