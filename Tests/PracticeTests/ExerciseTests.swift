import Practice
import RateLimiter
import ScenarioLanguage
import Testing

@Suite struct ExerciseTests {
    @Test(arguments: Policy.allCases)
    func `the same seed and the same answers lead to the same questions`(policy: Policy) throws {
        let runs = [(7, 5), (7, 5), (8, 5)].map { seed, period in
            Answered.learn(policy, seed: seed, count: 24, wrongEvery: period).map(\.exercise)
        }
        #expect(runs[0] == runs[1])
        #expect(runs[0] != runs[2])
    }

    @Test func `a seed asks for the same kinds in years, too`() {
        // Worked out in Python's integers from SplitMix64 and Durstenfeld's shuffle.
        let kinds: [Exercise.Kind] = [
            .retry, .refill, .outcome, .tokens, .refill, .tokens, .outcome, .retry, .outcome, .tokens, .retry, .refill,
        ]
        #expect(Answered.learn(.gcra, seed: 2024, count: 12, wrongEvery: 5).map(\.exercise.kind) == kinds)
    }

    @Test(arguments: Policy.allCases)
    func `of four questions each is of another kind, and all levels are reached`(policy: Policy) throws {
        let all = try #require(Answered.thousand[policy])
        for start in stride(from: 0, to: all.count, by: 4) {
            #expect(Set(all[start..<start + 4].map(\.exercise.kind)).count == 4)
        }
        #expect(Set(all.map(\.level)) == Set(1...Score.highestLevel))
    }

    @Test(arguments: Policy.allCases)
    func `neither 200 nor 429 is the better guess, and few buckets are full or empty`(policy: Policy) throws {
        let all = try #require(Answered.thousand[policy])
        let outcomes = all.filter { $0.exercise.kind == .outcome }
        let accepted = outcomes.count { $0.answer == .outcome(.success) }
        #expect(
            (outcomes.count * 2 / 5...outcomes.count * 3 / 5).contains(accepted), "\(accepted) of \(outcomes.count)")
        let counts = all.filter { $0.exercise.kind == .tokens }
        let plain = counts.count { $0.answer == .tokens(0) || $0.answer == .tokens($0.exercise.limit.tokens) }
        #expect(plain * 3 < counts.count)
    }

    @Test(arguments: Policy.allCases)
    func `no question comes back soon, even at the first level`(policy: Policy) throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            let all = Answered.learn(policy, seed: seed, count: 52, wrongEvery: 1)
            for (index, answered) in all.enumerated() {
                let before = all[max(0, index - 12)..<index].map(\.exercise)
                #expect(!before.contains(answered.exercise), "\(answered.place)")
            }
        }
    }

    @Test(arguments: Policy.allCases)
    func `times are whole minutes at first, and whole seconds up to the last level`(policy: Policy) throws {
        for answered in try #require(Answered.thousand[policy]) {
            guard case .wait(let wait) = answered.answer else { continue }
            let unit = answered.level <= 2 ? 60_000 : answered.level < Score.highestLevel ? 1000 : 500
            #expect(wait.milliseconds.isMultiple(of: unit), "\(answered.place): \(wait)")
        }
    }

    @Test(arguments: Policy.allCases)
    func `the situation is a scenario that reads back the same`(policy: Policy) throws {
        for answered in try #require(Answered.thousand[policy]).prefix(100) {
            for statement in answered.exercise.script {
                #expect(try Statement(line: "\(statement)") == statement)
            }
        }
    }
}
