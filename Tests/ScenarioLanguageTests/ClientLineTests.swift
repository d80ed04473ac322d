import ScenarioLanguage
import Testing

struct ClientLineTests {
    private typealias Retry = Client.Retry

    @Test(arguments: [
        ("client app", Client(.keys(["app"]))),
        ("client all", Client(.all)),
        (#"client "all" b"#, Client(.keys(["all", "b"]))),
        ("client a x50", Client(.keys(["a"]), count: 50)),
        ("client a cost 3", Client(.keys(["a"]), cost: 3)),
        ("client a every 10s", Client(.keys(["a"]), calls: .every(.seconds(10)))),
        ("client a every 10", Client(.keys(["a"]), calls: .every(.seconds(10)))),
        ("client a every ~10s", Client(.keys(["a"]), calls: .random(mean: .seconds(10)))),
        ("client a every ~1h30m", Client(.keys(["a"]), calls: .random(mean: .seconds(5400)))),
        ("client a retry after", Client(.keys(["a"]), retry: Retry(.after))),
        ("client a retry 90", Client(.keys(["a"]), retry: Retry(.fixed(.seconds(90))))),
        ("client a retry backoff 1s", Client(.keys(["a"]), retry: Retry(.backoff(.seconds(1), most: nil)))),
        (
            "client a retry backoff 1s to 1m",
            Client(.keys(["a"]), retry: Retry(.backoff(.seconds(1), most: .seconds(60))))
        ),
        (
            "client a retry backoff 1s to 1s",
            Client(.keys(["a"]), retry: Retry(.backoff(.seconds(1), most: .seconds(1))))
        ),
        ("client a retry after jitter 20%", Client(.keys(["a"]), retry: Retry(.after, jitter: .percent(20)))),
        ("client a retry after jitter 1%", Client(.keys(["a"]), retry: Retry(.after, jitter: .percent(1)))),
        ("client a retry after jitter 0100%", Client(.keys(["a"]), retry: Retry(.after, jitter: .percent(100)))),
        ("client a retry after jitter full", Client(.keys(["a"]), retry: Retry(.after, jitter: .full))),
    ])
    func `client says for whom, how many, when, and how it asks again`(line: String, client: Client) throws {
        #expect(try Statement(line: line) == .client(client))
    }

    @Test func `modifiers and retry stand in any order`() throws {
        let parts = ["x3", "every ~2s", "cost 4", "retry backoff 1s to 8s jitter 5%"]
        let client = Client(
            .keys(["a", "b"]), count: 3, calls: .random(mean: .seconds(2)), cost: 4,
            retry: Retry(.backoff(.seconds(1), most: .seconds(8)), jitter: .percent(5)))
        for first in parts {
            for second in parts where second != first {
                let rest = parts.filter { $0 != first && $0 != second }
                for words in [[first, second] + rest, [first, second] + rest.reversed()] {
                    let line = "client a b " + words.joined(separator: " ")
                    #expect(try Statement(line: line) == .client(client), "\(line)")
                }
            }
        }
    }

    @Test(arguments: [
        ("stop a", Statement.stop(.keys(["a"]))), ("stop a b", .stop(.keys(["a", "b"]))), ("stop all", .stop(.all)),
        (#"stop "all""#, .stop(.keys(["all"]))), ("advance to served", .advance(.toServed(nil))),
        ("advance to served a", .advance(.toServed("a"))), (#"advance to served "all""#, .advance(.toServed("all"))),
    ])
    func `stop names users, and the clock moves until they are served`(line: String, statement: Statement) throws {
        #expect(try Statement(line: line) == statement)
    }
}
