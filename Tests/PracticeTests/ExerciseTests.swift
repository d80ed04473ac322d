import Practice
import RateLimiter
import ScenarioLanguage
import Testing

@Suite struct ExerciseTests {
    @Test(arguments: Policy.allCases)
    func `the same seed and the same answers lead to the same questions`(policy: Policy) throws {
        var (one, same, other) = (Trainer(policy, seed: 7), Trainer(policy, seed: 7), Trainer(policy, seed: 8))
        let exercises = try one.practise(60, wrongEvery: 7).map(\.exercise)
        #expect(try same.practise(60, wrongEvery: 7).map(\.exercise) == exercises)
        #expect(try other.practise(60, wrongEvery: 7).map(\.exercise) != exercises)
    }

    @Test(arguments: Policy.allCases)
    func `of four questions each is of another kind, and both outcomes are about as likely`(policy: Policy) throws {
        var outcomes: [Reply: Int] = [:]
        for seed in AgreementTests.seeds {
            var trainer = Trainer(policy, seed: seed)
            let exercises = try trainer.practise(AgreementTests.count, wrongEvery: 11).map(\.exercise)
            for start in stride(from: 0, to: exercises.count, by: 4) {
                #expect(Set(exercises[start..<start + 4].map(\.kind)).count == 4)
            }
            for exercise in exercises where exercise.kind == .outcome { outcomes[exercise.answer, default: 0] += 1 }
        }
        #expect(outcomes.count == 2)
        #expect(outcomes.values.allSatisfy { $0 > 100 }, "\(outcomes)")
    }

    @Test(arguments: Policy.allCases)
    func `no question comes back soon`(policy: Policy) throws {
        for seed in AgreementTests.seeds {
            var trainer = Trainer(policy, seed: seed)
            // One who is always wrong stays where there are fewest to choose from.
            let exercises = try trainer.practise(AgreementTests.count, wrongEvery: 1).map(\.exercise)
            for (index, exercise) in exercises.enumerated() {
                #expect(!exercises[max(0, index - 12)..<index].contains(exercise), "seed \(seed), exercise \(index)")
            }
        }
    }

    @Test(arguments: Policy.allCases)
    func `times are whole minutes at first, and whole seconds up to the last level`(policy: Policy) throws {
        for seed in AgreementTests.seeds {
            var trainer = Trainer(policy, seed: seed)
            for (exercise, level) in try trainer.practise(AgreementTests.count, wrongEvery: 11) {
                guard case .wait(let wait) = exercise.answer else { continue }
                let unit = level <= 2 ? 60_000 : level < 6 ? 1000 : 500
                #expect(wait.milliseconds.isMultiple(of: unit), "level \(level): \(wait)")
            }
        }
    }

    @Test(arguments: Policy.allCases)
    func `the situation is a scenario that reads back the same`(policy: Policy) throws {
        var trainer = Trainer(policy, seed: 5)
        for (exercise, _) in try trainer.practise(AgreementTests.count) {
            for statement in exercise.script {
                #expect(try Statement(line: Array("\(statement)".utf8)[...]) == statement)
            }
        }
    }
}
