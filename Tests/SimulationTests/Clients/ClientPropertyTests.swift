import RateLimiter
import ScenarioLanguage
import SeededRandom
import Simulation
import Testing

struct ClientPropertyTests {
    @Test func `the requests of clients are those of a plain list, under every policy`() throws {
        for number in 0..<2100 {
            let script = try ClientScript(number)
            var model = ReferenceModel(ClientScript.apiKeys, limit: script.limit, seed: UInt64(script.seed))
            script.statements.forEach { model.run($0) }
            var simulator = try script.simulator()
            let told = try simulator.told(script.statements)
            try #require(told == model.told, "script \(number)")
            try #require(Int128(simulator.now.nanoseconds) == model.now, "script \(number)")
            for apiKey in ClientScript.apiKeys {
                let waiting = simulator.clientTallies.first { $0.apiKey == apiKey }?.waiting ?? 0
                try #require(waiting == model.waiting(apiKey), "script \(number)")
            }
        }
    }

    @Test func `a clock that moves in pieces leads to the same answers`() throws {
        for number in 0..<700 {
            let script = try ClientScript(number)
            var random = Seeded(UInt64(number))
            let pieces = script.statements.flatMap { statement -> [Statement] in
                guard case .advance(.by(let duration)) = statement else { return [statement] }
                let part = Duration.milliseconds(random.integer(in: 1...1500))
                let count = Int(duration / part)
                return Array(repeating: .advance(.by(part)), count: count) + [.advance(.by(duration - part * count))]
            }
            var (whole, parted) = (try script.simulator(), try script.simulator())
            try #require(try whole.told(script.statements) == parted.told(pieces), "script \(number)")
            #expect(whole.clientTallies == parted.clientTallies)
        }
    }

    @Test func `a state that is kept leads to the same answers again`() throws {
        for number in 0..<700 {
            let script = try ClientScript(number)
            let half = script.statements.count / 2
            var simulator = try script.simulator()
            _ = try simulator.told(Array(script.statements[..<half]))
            var kept = simulator
            let first = try simulator.told(Array(script.statements[half...]))
            try #require(try kept.told(Array(script.statements[half...])) == first, "script \(number)")
        }
    }

    @Test func `a client that is added changes nobody else's numbers`() throws {
        for number in 0..<700 {
            var script = try ClientScript(number)
            // Under a limit that is never reached nobody feels the others.
            var simulators = try (0..<2).map { _ in
                var simulator = Simulator(
                    options: PartialLimit(tokens: 1_000_000, time: .seconds(1), seed: script.seed))
                try simulator.run(.user(ClientScript.apiKeys)) { _ in }
                return simulator
            }
            let clients = (0..<3).map { _ in Statement.client(script.client(repeats: true)) }
            let move = Statement.advance(.by(.seconds(30)))
            let others = try simulators[0].told(Array(clients[..<2]) + [move])
            let all = try simulators[1].told(clients + [move])
            let count = simulators[0].clientTallies.reduce(0) { $0 + $1.running }
            let last = clients[..<2].reduce(0) { sum, statement in
                guard case .client(let client) = statement else { return sum }
                return sum + client.count * (client.who == .all ? 3 : 1)
            }
            #expect(count <= last)
            let kept = all.filter { Int($0.split(separator: " ")[2]).map { $0 <= last } ?? false }
            try #require(kept.sorted() == others.sorted(), "script \(number)")
        }
    }

    @Test func `alone, a client that waits as it is told is served when it asks again`() throws {
        for number in 0..<700 {
            var random = Seeded(UInt64(number))
            let tokens = random.integer(in: 1...5)
            var simulator = Simulator(
                options: PartialLimit(
                    tokens: tokens, time: .milliseconds(random.integer(in: 1...90_000)),
                    policy: Policy.allCases[number % Policy.allCases.count]))
            try simulator.run(.user(["a"])) { _ in }
            let cost = random.integer(in: 1...tokens)
            for _ in 0..<random.integer(in: 1...6) {
                try simulator.run(.request(Request(.keys(["a"])))) { _ in }
                try simulator.run(.advance(.by(.milliseconds(random.integer(in: 0...20_000))))) { _ in }
            }
            let client = Client(.keys(["a"]), cost: cost, retry: Client.Retry(.after))
            let told = try simulator.told([.client(client), .advance(.toServed(nil))])
            let statuses = told.map { $0.suffix(3) }
            try #require(statuses == ["200"] || statuses == ["429", "200"], "script \(number): \(told)")
        }
    }
}
