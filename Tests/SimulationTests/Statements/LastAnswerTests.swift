import RateLimiter
import ScenarioLanguage
import SeededRandom
import Simulation
import Testing

@Suite struct `A user's last answer` {
    private static let limits = Policy.allCases.flatMap { policy in
        [(3, 10), (1, 1), (7, 3)].map { PartialLimit(tokens: $0.0, time: .nanoseconds($0.1), policy: policy) }
    }

    @Test(arguments: limits)
    func `is told again as it was given`(limit: PartialLimit) throws {
        for seed in UInt64(1)...40 {
            var generator = Seeded(seed)
            var simulator = Simulator(options: limit)
            try simulator.run(.user(["a", "b"])) { _ in }
            #expect(simulator.last(of: 0) == nil)
            var given: [String: Explanation] = [:]
            for _ in 0..<60 {
                let key = Bool.random(using: &generator) ? "a" : "b"
                let cost = Int.random(in: 1...4, using: &generator)
                try simulator.run(.request(Request(.keys([key]), cost: cost))) { event in
                    if case .answer(let answer) = event { given[key] = answer.explanation }
                }
                let wait = Duration.nanoseconds(Int.random(in: 1...6, using: &generator))
                if Bool.random(using: &generator) { try simulator.run(.advance(.by(wait))) { _ in } }
                for (number, key) in ["a", "b"].enumerated() {
                    try #require(simulator.last(of: number) == given[key], "seed \(seed)")
                }
            }
        }
    }
}
