import RateLimiter
import ScenarioLanguage
import Testing

struct LimitAndUserLineTests {
    @Test(arguments: [
        ("settings tokens=100 time=1h", Statement.settings([.tokens(100), .time(.seconds(3600))])),
        ("settings time=90 tokens=1", .settings([.time(.seconds(90)), .tokens(1)])),
        ("settings tokens=1000000000", .settings([.tokens(1_000_000_000)])),
        ("settings tokens=000007", .settings([.tokens(7)])),
        ("settings time=0.000000001", .settings([.time(.nanoseconds(1))])),
        ("settings time=9223372036.854775807s", .settings([.time(.nanoseconds(Int64.max))])),
        ("settings policy=gcra", .settings([.policy(.gcra)])),
        ("settings seed=7", .settings([.seed(7)])),
        ("settings seed=0", .settings([.seed(0)])),
        ("settings seed=9223372036854775807 tokens=1", .settings([.seed(.max), .tokens(1)])),
    ])
    func `settings takes each field`(line: String, statement: Statement) throws {
        #expect(try Statement(line: line) == statement)
    }

    @Test func `settings knows every policy by its name`() throws {
        let names = [
            "fixed-window", "aligned-window", "sliding-log", "sliding-counter", "token-bucket", "gcra", "leaky-bucket",
        ]
        let policies: [Policy] = [
            .fixedWindow, .alignedWindow, .slidingLog, .slidingCounter, .tokenBucket, .gcra, .leakyBucket,
        ]
        for (name, policy) in zip(names, policies) {
            #expect(try Statement(line: "settings policy=\(name)") == .settings([.policy(policy)]))
        }
        #expect(Policy.allCases.count == names.count)
    }

    @Test(arguments: [
        ("user user001", ["user001"]),
        ("user a b c", ["a", "b", "c"]),
        (#"user "a key" "with # and \" and \\""#, ["a key", #"with # and " and \"#]),
        ("user é 😀 日本", ["é", "😀", "日本"]),
        (#"user C:\path a'b <&> {} [] 'q'"#, [#"C:\path"#, "a'b", "<&>", "{}", "[]", "'q'"]),
        ("user tokens=5 200 never 7.2s", ["tokens=5", "200", "never", "7.2s"]),
        ("user x X3 x3a xx3 x-3 x3.0 x３", ["x", "X3", "x3a", "xx3", "x-3", "x3.0", "x３"]),
        ("user Request ALL requests", ["Request", "ALL", "requests"]),
        (#"user "x3" "all" "request""#, ["x3", "all", "request"]),
        ("user a\u{A0}b \u{3000} \u{2028}", ["a\u{A0}b", "\u{3000}", "\u{2028}"]),
    ])
    func `user takes words and strings as API keys`(line: String, keys: [String]) throws {
        #expect(try Statement(line: line) == .user(keys))
    }

    @Test func `the other keywords are keys, and printed as such`() throws {
        let keys = [
            "client", "stop", "why", "hint", "show", "served", "after", "backoff", "full", "within", "requests", "log",
        ]
        let line = "user " + keys.joined(separator: " ")
        #expect(try Statement(line: line) == .user(keys))
        #expect(Statement.user(keys).description == line)
        #expect(try Statement(line: "request client stop") == .request(Request(.keys(["client", "stop"]))))
        #expect(
            try Statement(line: "client client after retry after")
                == .client(Client(.keys(["client", "after"]), retry: Client.Retry(.after))))
        #expect(try Statement(line: "stop stop") == .stop(.keys(["stop"])))
        #expect(try Statement(line: "advance to served served") == .advance(.toServed("served")))
        #expect(try Statement(line: "solved within tokens=1") == .solved(Goal(Expectation("within", [.tokens(1)]))))
    }

    @Test func `every reserved keyword is a key in quotes and none without`() throws {
        let keywords = [
            "settings", "user", "request", "advance", "expect", "case", "say", "ask", "answer", "task", "solved",
            "all", "every", "cost", "retry", "jitter", "to", "refill",
        ]
        #expect(Keyword.reserved.map(\.rawValue).sorted() == keywords.sorted())
        for keyword in keywords {
            #expect(try Statement(line: #"user "\#(keyword)""#) == .user([keyword]))
            let error = fault("user \(keyword)")
            #expect(error?.column == 6)
            #expect(error?.message.contains(#"needs quotes around it: "\#(keyword)""#) == true)
        }
    }

    @Test func `keys are equal where their bytes are`() throws {
        let composed = "\u{E9}"
        let decomposed = "e\u{301}"
        guard case .user(let keys)? = try Statement(line: "user \(composed) \(decomposed)") else {
            Issue.record("two keys of different bytes are two keys")
            return
        }
        #expect(keys.map { Array($0.utf8) } == [[0xC3, 0xA9], [0x65, 0xCC, 0x81]])
        #expect(fault("user \(composed) \(composed)")?.column == 8)
        #expect(fault("user \(decomposed) \(decomposed)")?.column == 9)
    }
}
