import RateLimiter
import ScenarioLanguage
import Search
import SeededRandom
import Simulation
import Testing

/// Scenarios with clients are made smaller as they are compared: each policy has a run of its own.
struct ClientShrinkingTests {
    @Test func `it finds a difference exactly where a comparison does, and nothing more can be left out of it`() throws
    {
        var found = 0
        for seed in 0..<80 {
            var random = Seeded(UInt64(seed))
            let script = randomScript(&random)
            let (first, second) = (random.pick(Policy.allCases), random.pick(Policy.allCases))
            let difference = self.difference(in: script, first, second)
            #expect((difference == nil) == !part(script, first, second), "seed \(seed)")
            guard let difference else { continue }
            found += 1
            #expect(Replayed(difference.script).summary.failed == 0, "seed \(seed)")
            #expect(part(difference.script, first, second), "seed \(seed)")
            for smaller in smallerByOne(difference.statements) {
                #expect(!part(smaller, first, second), "seed \(seed): \(smaller)")
            }
        }
        #expect(found > 15)
    }

    @Test
    func `of a herd as many clients are left as find the bucket empty, and the clock stops where the policies part`()
        throws
    {
        let script = "settings tokens=10 time=1m\nuser app\nclient app x50 retry after\nadvance to served\n"
        let difference = try #require(self.difference(in: script, .fixedWindow, .gcra))
        // The eleventh is told to come back when the window is over, or, six seconds later, when a token has dripped in.
        #expect(
            difference.script.split(separator: "\n").prefix(5) == [
                "settings tokens=10 time=1m policy=fixed-window", "user app", "client app x11 retry after",
                "# client 11 of app asks at 00:00:06", "# under fixed-window no such request is made",
            ])
        #expect(difference.statements.last == .advance(.by(.seconds(6))))
    }

    @Test func `the seed is kept where clients are left`() throws {
        let script = "settings tokens=1 time=10s seed=7\nuser a\nclient a every ~3s retry 1s\nadvance 1h\n"
        let difference = try #require(self.difference(in: script, .fixedWindow, .alignedWindow))
        #expect(difference.script.hasPrefix("settings tokens=1 time=10s policy=fixed-window seed=7\n"))
        let byHand =
            "settings tokens=1 time=10s seed=7\nuser a b\nclient b\nadvance 9s\nrequest a\nadvance 1s\nrequest a\n"
        let seedless = try #require(self.difference(in: byHand, .fixedWindow, .alignedWindow))
        #expect(seedless.script.hasPrefix("settings tokens=1 time=10s policy=fixed-window\n"))
    }

    /// A few users with clients and requests by hand.
    private func randomScript(_ random: inout Seeded) -> String {
        let keys = ["a", "b"]
        let lines = (0..<Int.random(in: 3...12, using: &random)).map { _ in
            let key = random.pick(keys)
            let number = Int.random(in: 1...4, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0: return "client all x\(number) retry after"
            case 1: return "client \(key) x\(number) every \(number)s"
            case 2: return "client \(key) every ~2s cost \(number) retry backoff 1s jitter full"
            case 3: return "stop \(key)"
            case 4: return "request \(key) x\(number) every 1s"
            case 5: return "advance to refill \(key)"
            case 6: return "request b a cost \(number)"
            default: return "advance \(number)s"
            }
        }
        let settings =
            "settings tokens=\(Int.random(in: 1...4, using: &random)) time=\(random.pick([3, 5, 10]))s seed=3"
        return ([settings, "user a b", "client a retry 2s"] + lines).map { $0 + "\n" }.joined()
    }

    private func difference(in script: String, _ first: Policy, _ second: Policy) -> Difference? {
        let runner = run(script, first)
        #expect(runner.errors.isEmpty)
        return Difference(
            in: runner.statements, between: first, and: second, under: runner.simulator.limit,
            seed: runner.simulator.seed, while: { _ in true })
    }

    /// Whether a comparison says that the policies part; false where the script has errors.
    private func part(_ script: String, _ first: Policy, _ second: Policy) -> Bool {
        let runner = run(script, first)
        guard runner.errors.isEmpty else { return false }
        var comparison = ClientComparison([first, second], options: .init(), defaults: .init())
        for (statement, line) in runner.lines {
            do { try comparison.run(statement, in: line) } catch { return false }
        }
        return comparison.comparison?.firstDisagreement != nil
    }

    private func run(_ script: String, _ policy: Policy) -> ScriptRunner<NoReport, Never> {
        var runner = ScriptRunner(
            Simulator(options: PartialLimit(policy: policy)), purpose: .traffic, report: NoReport(),
            defaults: { .init() })
        runner.run(Array(script.utf8))
        return runner
    }
}

/// The scenarios that are these statements with a statement or a key left out, or with a count that is one less.
private func smallerByOne(_ statements: [Statement]) -> [String] {
    statements.indices.dropFirst().flatMap { index in
        ([[]] + smaller(statements[index]).map { [$0] }).map { instead in
            (statements[..<index] + instead + statements[(index + 1)...]).map { "\($0)\n" }.joined()
        }
    }
}

private func smaller(_ statement: Statement) -> [Statement] {
    switch statement {
    case .request(let request) where request.rounds > 1:
        [.request(Request(request.who, rounds: request.rounds - 1, interval: request.interval, cost: request.cost))]
    case .client(let client):
        [(client.count - 1, client.cost), (client.count, client.cost - 1)].filter { $0 > 0 && $1 > 0 }.map {
            .client(Client(client.who, count: $0, calls: client.calls, cost: $1, retry: client.retry))
        }
    default: []
    }
}
