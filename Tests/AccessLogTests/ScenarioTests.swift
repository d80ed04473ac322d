import RateLimiter
import ScenarioLanguage
import Testing

@testable import AccessLog

/// The requests of a log as statements.
struct ScenarioTests {
    private func scenario(_ lines: [String], of key: String? = nil, order: RequestOrder = .time) -> LoggedScenario? {
        var collector = ScenarioCollector(of: key.map { KeyText($0) }, rules: LineRules(), order: order)
        for line in lines { try? collector.take(Array(line.utf8).span) }
        return collector.finish()
    }

    private func line(_ user: String, _ second: Int) -> String { #"{"ip":"\#(user)","ts":\#(second)}"# }

    private func texts(_ scenario: LoggedScenario?) -> [String] { scenario?.requests.map(\.description) ?? [] }

    @Test func `requests of one moment and one user are one statement, and the clock moves between moments`() throws {
        let found = try #require(
            scenario([line("a", 5), line("b", 5), line("a", 9), line("a", 9), "dirt", line("a", 7)]))
        #expect(found.users == ["a", "b"])
        #expect(texts(found) == ["request a", "request b", "advance 2s", "request a", "advance 2s", "request a x2"])
        #expect(found.span == Instant(nanoseconds: 5_000_000_000)...Instant(nanoseconds: 9_000_000_000))
        #expect(found.beginning.description == "advance 5s")
    }

    @Test func `in file order time only stands still, other users' lines count for it too`() {
        let lines = [line("a", 100), line("b", 120), line("a", 90), line("a", 130)]
        #expect(
            texts(scenario(lines, of: "a", order: .file))
                == ["request a", "advance 20s", "request a", "advance 10s", "request a"])
        #expect(
            texts(scenario(lines, of: "a")) == ["request a", "advance 10s", "request a", "advance 30s", "request a"])
    }

    @Test func `a user is named by the bytes of its key`() {
        let lines = [line("e\u{301}", 1), line("\u{e9}", 2), line("e\u{301}", 3)]
        #expect(scenario(lines)?.users.map { $0.utf8.count } == [3, 2])
        #expect(texts(scenario(lines, of: "\u{e9}")).count == 1)
        #expect(texts(scenario(lines, of: "e\u{301}")).count == 3)
        #expect(scenario(lines, of: "e") == nil)
    }

    @Test func `what no API key may hold is escaped, and keys that are one then are one user`() {
        let found = scenario([#"{"ip":"a\u001b","ts":1}"#, #"{"ip":"a\\u{1b}","ts":1}"#])
        #expect(found?.users == ["a\\u{1b}"])
        #expect(texts(found) == ["request a\\u{1b} x2"])
        #expect(Statement.users(found?.users ?? []) != nil)
    }

    @Test func `a scenario of many users says what a report on each counts`() throws {
        for seed in 500...510 as ClosedRange<UInt64> {
            let log = TestLog(seed: seed)
            for order in RequestOrder.allCases {
                let found = try #require(scenario(log.lines, order: order))
                var server = Server(limit: Limit.one)
                var now = found.span.lowerBound
                var rejected = 0
                for user in found.users { try server.add(user) }
                for statement in found.requests {
                    switch statement {
                    case .advance(.by(let duration)): now = now.advanced(by: duration)
                    case .request(let request):
                        guard case .keys(let keys) = request.who else { continue }
                        for _ in 0..<request.rounds {
                            if try server.request(keys[0], at: now).error != nil { rejected += 1 }
                        }
                    default: Issue.record("seed \(seed): \(statement)")
                    }
                }
                #expect(rejected == (try PlainCount(log.requests, Limit.one, order: order).rejected), "seed \(seed)")
            }
        }
    }
}
