import Practice
import RateLimiter
import Testing

@Suite struct ReplyTests {
    private func read(_ text: String, _ kind: Exercise.Kind) throws -> Reply {
        try Reply(text, to: kind, under: try Limit(tokens: 5, time: .seconds(600)))
    }

    @Test(arguments: [
        ("17:47", 1067), ("1067", 1067), ("17m47s", 1067), (" 17m 47s ", 1067), ("1:02:03", 3723), ("0:07", 7),
        ("90:00", 5400), ("6M", 360), ("54 min", 3240), ("54:00", 3240), ("3,240", 3240), ("3240 sec", 3240),
        ("0.9h", 3240),
        ("54m", 3240), ("54 Minutes", 3240), ("1 hour 5 mins", 3900), ("1 day", 86400), ("12,345,678s", 12_345_678),
        ("0.5 hrs", 1800), ("3,240.0", 3240), ("1h", 3600), ("0", 0), ("00:00:05", 5), ("100:00:00", 360_000),
    ])
    func `a time is read as a countdown or as the language writes it`(text: String, seconds: Int) throws {
        for kind in [Exercise.Kind.retry, .refill] { #expect(try read(text, kind) == .wait(.seconds(seconds))) }
    }

    @Test(arguments: [
        "", "17:4", "17:60", "1:60:00", "1:2:03", "1:02:03:04", ":30", "1:", "1:-2", "-5", "+5", "x", "5x", "1:02.5",
        "never", "17;47", "1,2", "3,2400", ",240", "1,,000", "5 eggs", "min", "54 min 3", "1 200 x",
        "99999999999999999999", "9999999:00", "٣",
    ])
    func `what is no time is told, and what was expected`(text: String) {
        for kind in [Exercise.Kind.retry, .refill] {
            let error = #expect(throws: Reply.Malformed.self) { try read(text, kind) }
            #expect(error?.description.hasPrefix("expected a time, such as 6:00, 6 min, 0.1h or 360 (seconds)") == true)
        }
    }

    @Test func `a fraction of a second can be told exactly`() throws {
        #expect(try read("7.5s", .retry) == .wait(.milliseconds(7500)))
    }

    @Test func `full is no time to the refill, or the limit's tokens`() throws {
        #expect(try read("full", .refill) == .wait(.zero))
        #expect(try read("Full", .tokens) == .tokens(5))
        #expect(throws: Reply.Malformed.self) { try read("full", .retry) }
        #expect(throws: Reply.Malformed.self) { try read("full", .outcome) }
    }

    @Test func `an outcome is 200 or 429 and nothing else`() throws {
        #expect(try read("200", .outcome) == .outcome(.success))
        #expect(try read(" 429 ", .outcome) == .outcome(.rejected))
        for text in ["", "y", "no", "404", "2000", "+200", "ok", "200 429"] {
            let error = #expect(throws: Reply.Malformed.self) { try read(text, .outcome) }
            #expect(error?.description == "expected 200 or 429")
        }
    }

    @Test func `a count is digits`() throws {
        #expect(try read("03", .tokens) == .tokens(3))
        #expect(try read(" 1,200 ", .tokens) == .tokens(1200))
        for text in ["", "three", "-1", "+3", "3.0", "99999999999999999999"] {
            let error = #expect(throws: Reply.Malformed.self) { try read(text, .tokens) }
            #expect(error?.description == "expected a number, such as 3 or 1,200, or full")
        }
    }
}
