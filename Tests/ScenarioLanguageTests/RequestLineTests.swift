import ScenarioLanguage
import Testing

struct RequestLineTests {
    @Test(arguments: [
        ("request user001", Request(.keys(["user001"]))),
        ("request all", Request(.all)),
        ("request b a", Request(.keys(["b", "a"]))),
        (#"request "all""#, Request(.keys(["all"]))),
        (#"request "x3" x3"#, Request(.keys(["x3"]), rounds: 3)),
        ("request all x98", Request(.all, rounds: 98)),
        ("request all x1", Request(.all)),
        ("request all x0098", Request(.all, rounds: 98)),
        ("request a x9223372036854775807", Request(.keys(["a"]), rounds: .max)),
        ("request a x\u{301}9", Request(.keys(["a", "x\u{301}9"]))),
        ("request a every 7.2s", Request(.keys(["a"]), interval: .milliseconds(7200))),
        ("request a every 0", Request(.keys(["a"]))),
        ("request a cost 3", Request(.keys(["a"]), cost: 3)),
        ("request a cost 9223372036854775807", Request(.keys(["a"]), cost: .max)),
        ("request a expect 200", Request(.keys(["a"]), expected: .success)),
        ("request a expect 429", Request(.keys(["a"]), expected: .rejected)),
        ("request a b 200 expect 200", Request(.keys(["a", "b", "200"]), expected: .success)),
    ])
    func `request says who asks, how often and for how much`(line: String, request: Request) throws {
        #expect(try Statement(line: line) == .request(request))
    }

    @Test(arguments: [
        "x3 every 1m cost 2", "x3 cost 2 every 1m", "every 1m x3 cost 2", "every 1m cost 2 x3", "cost 2 x3 every 1m",
        "cost 2 every 1m x3",
    ])
    func `modifiers stand in any order`(modifiers: String) throws {
        let request = Request(.keys(["a"]), rounds: 3, interval: .seconds(60), cost: 2, expected: .success)
        #expect(try Statement(line: "request a \(modifiers) expect 200") == .request(request))
    }

    @Test(arguments: [
        ("advance 90", Advance.by(.seconds(90))),
        ("advance 0", .by(.zero)),
        ("advance 1h30m", .by(.seconds(5400))),
        ("advance to refill", .toRefill(nil)),
        ("advance to refill user001", .toRefill("user001")),
        (#"advance to refill "all""#, .toRefill("all")),
        ("advance to refill 90", .toRefill("90")),
    ])
    func `advance moves by a duration or to a refill`(line: String, advance: Advance) throws {
        #expect(try Statement(line: line) == .advance(advance))
    }
}
