import RateLimiter
import ScenarioLanguage
import Testing

struct PrintingTests {
    @Test(arguments: [
        (
            Statement.settings([.tokens(100), .time(.seconds(3600)), .policy(.gcra)]),
            "settings tokens=100 time=1h policy=gcra"
        ),
        (.user(["a", "all", "x3", "a b", "a#b", #"a"b"#, #"a\b"#]), #"user a "all" "x3" "a b" "a#b" "a\"b" a\b"#),
        (.request(Request(.all)), "request all"),
        (.request(Request(.keys(["all"]))), #"request "all""#),
        (
            .request(
                Request(.keys(["a", "b"]), rounds: 98, interval: .milliseconds(7200), cost: 3, expected: .rejected)),
            "request a b x98 every 7.2s cost 3 expect 429"
        ),
        (.advance(.by(.seconds(90))), "advance 1m30s"),
        (.advance(.toRefill(nil)), "advance to refill"),
        (.advance(.toRefill("refill")), #"advance to refill "refill""#),
        (
            .expect(Expectation("a", [.tokens(0), .accepted(1), .rejected(2), .retry(nil)])),
            "expect a tokens=0 accepted=1 rejected=2 retry=never"
        ),
        (
            .solved(Expectation("a", [.refill(.zero), .retry(.seconds(60)), .delay(.milliseconds(1))])),
            "solved a refill=0s retry=1m delay=0.001s"
        ),
        (.heading("1: first"), #"case "1: first""#),
        (.say("a\nb \"c\" \\d"), #"say "a\nb \"c\" \\d""#),
        (.ask(Question("q?", choices: ["yes", "answer"], answer: 2)), #"ask "q?" "yes" "answer" answer 2"#),
        (.task("empty it"), #"task "empty it""#),
    ])
    func `a statement is printed as the language writes it`(statement: Statement, line: String) throws {
        #expect(statement.description == line)
        #expect(try Statement(line: line) == statement)
    }

    @Test func `a user statement is made of keys that can be`() {
        #expect(Statement.users(["a", "all", "x3"]) == .user(["a", "all", "x3"]))
        #expect(Statement.users(["\u{E9}", "e\u{301}"]) != nil)
        for keys in [[], [""], ["a", "a"], ["a\n"], ["a\u{7F}"], ["\u{9B}"]] {
            #expect(Statement.users(keys) == nil, "\(keys)")
        }
    }
}
