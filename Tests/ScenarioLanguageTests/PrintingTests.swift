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
            .solved(Goal(Expectation("a", [.refill(.zero), .retry(.seconds(60)), .delay(.milliseconds(1))]))),
            "solved a refill=0s retry=1m delay=0.001s"
        ),
        (
            .solved(Goal(Expectation("a", [.waiting(2)]), within: .seconds(90), requests: 20)),
            "solved a waiting=2 within 1m30s requests 20"
        ),
        (.settings([.seed(7)]), "settings seed=7"),
        (.client(Client(.all)), "client all"),
        (
            .client(
                Client(
                    .keys(["a", "retry"]), count: 50, calls: .random(mean: .milliseconds(1500)), cost: 3,
                    retry: Client.Retry(.backoff(.seconds(1), most: .seconds(60)), jitter: .percent(20)))),
            #"client a "retry" x50 every ~1.5s cost 3 retry backoff 1s to 1m jitter 20%"#
        ),
        (
            .client(
                Client(.keys(["client"]), calls: .every(.seconds(10)), retry: Client.Retry(.after, jitter: .full))),
            "client client every 10s retry after jitter full"
        ),
        (.client(Client(.keys(["a"]), retry: Client.Retry(.fixed(.seconds(5))))), "client a retry 5s"),
        (.stop(.all), "stop all"),
        (.stop(.keys(["all", "stop"])), #"stop "all" stop"#),
        (.advance(.toServed(nil)), "advance to served"),
        (.advance(.toServed("served")), "advance to served served"),
        (.why(choice: 2, "too soon"), #"why 2 "too soon""#),
        (.hint("wait"), #"hint "wait""#),
        (.show(.timeline), "show timeline"),
        (.ask(Question("how many?", answer: .count(0))), #"ask "how many?" answer 0"#),
        (.ask(Question("how long?", answer: .duration(.seconds(3240)))), #"ask "how long?" answer 54m"#),
        (.heading("1: first"), #"case "1: first""#),
        (.say("a\nb \"c\" \\d"), #"say "a\nb \"c\" \\d""#),
        (.ask(Question("q?", answer: .choice(2, of: ["yes", "answer"]))), #"ask "q?" "yes" "answer" answer 2"#),
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
