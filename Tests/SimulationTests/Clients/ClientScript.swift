import RateLimiter
import ScenarioLanguage
import SeededRandom
import Simulation

/// Scenarios of three users with clients of every kind, many of whose requests are due at the same moments.
struct ClientScript {
    static let apiKeys = ["a", "b", "c"]

    let limit: Limit
    let seed: Int
    var statements: [Statement] = []
    private var random: Seeded

    /// The scenario of a number, under the policies by turns.
    init(_ number: Int) throws {
        random = Seeded(UInt64(number))
        seed = random.integer(in: 0...2)
        limit = try Limit(
            tokens: random.integer(in: 1...4), time: .milliseconds(500 * random.integer(in: 1...40)),
            policy: Policy.allCases[number % Policy.allCases.count])
        // Calls that go on for ever may never be served.
        let isServed = random.chance(3)
        for _ in 0..<random.integer(in: 2...12) { statements.append(statement(isServed: isServed)) }
        if isServed { statements.append(.advance(.toServed(nil))) }
    }

    /// A simulator with the scenario's users, before its first statement.
    func simulator() throws -> Simulator {
        var simulator = Simulator(
            options: PartialLimit(tokens: limit.tokens, time: limit.time, policy: limit.policy, seed: seed))
        try simulator.run(.user(Self.apiKeys)) { _ in }
        return simulator
    }

    private mutating func statement(isServed: Bool) -> Statement {
        switch random.integer(in: 0...9) {
        case 0...3: .client(client(repeats: !isServed))
        case 4: .stop(who())
        case 5: .request(Request(who(), rounds: random.integer(in: 1...4), interval: duration(), cost: cost()))
        case 6 where isServed: .advance(.toServed(random.chance(2) ? nil : random.pick(Self.apiKeys)))
        default: .advance(.by(.milliseconds(500 * random.integer(in: 0...60))))
        }
    }

    mutating func client(repeats: Bool) -> Client {
        let calls: [Client.Calls] = [.once, .every(duration()), .random(mean: duration())]
        let first = duration()
        let waits: [Client.Wait] = [
            .after, .fixed(first), .backoff(first, most: nil), .backoff(first, most: first + duration()),
        ]
        let jitter = random.pick([nil, nil, Client.Jitter.full, .percent(random.integer(in: 1...100))])
        return Client(
            who(), count: random.integer(in: 1...3), calls: repeats ? random.pick(calls) : .once, cost: cost(),
            retry: random.chance(4) ? nil : Client.Retry(random.pick(waits), jitter: jitter))
    }

    private mutating func who() -> Who { random.chance(3) ? .all : .keys([random.pick(Self.apiKeys)]) }

    private mutating func duration() -> Duration { .milliseconds(500 * random.integer(in: 1...12)) }

    private mutating func cost() -> Int { random.chance(5) ? random.integer(in: 1...5) : 1 }
}

extension Simulator {
    /// Runs statements and gives each answer as `at key client status`, in nanoseconds.
    mutating func told(_ statements: [Statement]) throws -> [String] {
        var told: [String] = []
        for statement in statements {
            try run(statement) { event in
                guard case .answer(let answer) = event else { return }
                told.append(
                    "\(answer.instant.nanoseconds) \(answer.apiKey) \(answer.client ?? 0) \(answer.decision.status)")
            }
        }
        return told
    }
}
