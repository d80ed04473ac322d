import RateLimiter
import ScenarioLanguage
import Search
import SeededRandom
import Simulation
import Testing

struct ShrinkingTests {
    @Test func `nothing more can be left out, and the last request alone differs`() throws {
        var found = 0
        for seed in 0..<150 {
            var random = Seeded(UInt64(seed))
            let script = randomScript(&random)
            let (first, second) = (random.pick(Policy.allCases), random.pick(Policy.allCases))
            let difference = difference(in: script, first, second)
            #expect((difference == nil) == (partings(of: script, first, second).isEmpty), "seed \(seed)")
            guard let difference else { continue }
            found += 1
            let answers = Replayed(difference.script)
            #expect(answers.summary.failed == 0, "seed \(seed)")
            #expect(partings(of: difference.script, first, second) == [answers.answers.count - 1], "seed \(seed)")
            for smaller in smallerByOne(difference.statements) {
                #expect(partings(of: smaller, first, second).isEmpty, "seed \(seed): \(smaller)")
            }
            #expect(self.difference(in: script, first, second)?.script == difference.script, "seed \(seed)")
        }
        #expect(found > 30)
    }

    @Test func `of a known scenario what matters is left, of one user alone`() throws {
        let script = """
            user "\u{e9}" "e\u{301}"
            settings tokens=2 time=10s
            case "the beginning"
            request all expect 200
            request "\u{e9}"
            advance 3s
            say "so far"
            request "e\u{301}"
            advance 2s
            expect "\u{e9}" tokens=0
            request "\u{e9}" "e\u{301}" x5 every 1s expect 429
            request all
            """
        let difference = try #require(self.difference(in: script, .fixedWindow, .tokenBucket))
        // Five seconds after both were taken one token has dripped in, while the window is open.
        #expect(
            statementLines(of: difference) == [
                "settings tokens=2 time=10s policy=fixed-window", "user \u{e9}", "request \u{e9} x2", "advance 5s",
                "request \u{e9} expect 429",
            ])
    }

    @Test func `it stops when it is told to, with what it has`() throws {
        let script = "user a\nadvance 1s\nrequest a x100\nadvance 1m\nrequest a\n"
        let all = try #require(difference(in: script, .fixedWindow, .gcra))
        #expect(statementLines(of: all).count == 5)
        let stopped = try #require(difference(in: script, .fixedWindow, .gcra, goesOn: false))
        #expect(statementLines(of: stopped).count == 6)
        #expect(partings(of: stopped.script, .fixedWindow, .gcra) == [100])
    }

    private func statementLines(of difference: Difference) -> [String] {
        difference.script.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    private func difference(in script: String, _ first: Policy, _ second: Policy, goesOn: Bool = true) -> Difference? {
        var runner = ScriptRunner(
            Simulator(options: PartialLimit(policy: first)), purpose: .session, report: NoReport(),
            defaults: { .init() })
        runner.run(Array(script.utf8))
        #expect(runner.errors.isEmpty)
        return Difference(
            in: runner.statements, between: first, and: second, under: runner.simulator.limit, while: { _ in goesOn })
    }

    /// The places of the answers that differ, with the requests and the clock of the first policy; none where the script
    /// has errors.
    private func partings(of script: String, _ first: Policy, _ second: Policy) -> [Int] {
        let replayed = Replayed(script, policy: first, mayFail: true)
        var users: [Int: User] = [:]
        return replayed.answers.indices.filter { index in
            let answer = replayed.answers[index]
            let limit = answer.explanation.limit.with(second)
            var user = users[answer.user] ?? User(apiKey: answer.apiKey, limit: limit)
            let decision = user.request(cost: answer.explanation.cost, at: answer.instant)
            users[answer.user] = user
            return decision.status != answer.decision.status
        }
    }
}

/// The scenarios that are these statements with a statement or a key left out, or with a count that is one less.
private func smallerByOne(_ statements: [Statement]) -> [String] {
    statements.indices.dropFirst().flatMap { index in
        variants(of: statements[index]).map { instead in
            (statements[..<index] + instead + statements[(index + 1)...]).map { "\($0)\n" }.joined()
        }
    }
}

private func variants(of statement: Statement) -> [[Statement]] {
    switch statement {
    case .user(let keys):
        return [[]] + (keys.count > 1 ? keys.indices.map { index in [.user(without(index, keys))] } : [])
    case .request(let request):
        var fewerRounds = request
        fewerRounds.rounds -= 1
        var cheaper = request
        cheaper.cost -= 1
        let keys = if case .keys(let keys) = request.who { keys } else { [String]() }
        let fewerKeys = keys.indices.map { index in
            var request = request
            request.who = .keys(without(index, keys))
            return request
        }
        let all = (request.rounds > 1 ? [fewerRounds] : []) + (request.cost > 1 ? [cheaper] : [])
        return [[]] + (all + (keys.count > 1 ? fewerKeys : [])).map { [.request($0)] }
    default: return [[]]
    }
}

private func without(_ index: Int, _ keys: [String]) -> [String] {
    var keys = keys
    keys.remove(at: index)
    return keys
}
