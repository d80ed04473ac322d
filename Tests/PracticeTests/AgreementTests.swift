import Practice
import RateLimiter
import ScenarioLanguage
import Testing

@Suite struct AgreementTests {
    /// The seeds for which each policy is practised, and for how many exercises each.
    static let (seeds, count) = (UInt64(1)...20, 60)

    @Test(arguments: Policy.allCases)
    func `what the model on paper answers is right, and nothing beside it`(policy: Policy) throws {
        for seed in Self.seeds {
            var trainer = Trainer(policy, seed: seed)
            for number in 1...Self.count {
                let exercise = trainer.exercise
                let model = PaperModel(exercise)
                let answer = model.answer(to: exercise.kind, cost: exercise.cost)
                let place: Comment = "\(policy.rawValue) seed \(seed) exercise \(number): \(exercise.script)"
                #expect(exercise.answer == answer, place)
                #expect(exercise.kind != .retry || model.lastIsRejected, place)
                let isWrong = number.isMultiple(of: 11)
                let verdict = try trainer.judge(isWrong ? answer.wrong.typed : answer.typed)
                #expect(verdict.isRight == !isWrong, place)
                #expect(verdict.hint == nil || isWrong)
                trainer.goOn()
            }
        }
    }

    @Test(arguments: Policy.allCases)
    func `the reason tells the number that was asked for`(policy: Policy) throws {
        for seed in Self.seeds {
            var trainer = Trainer(policy, seed: seed)
            for (exercise, level) in try trainer.practise(Self.count, wrongEvery: 11) where level < 6 {
                let told =
                    switch exercise.answer {
                    case .outcome(.success): "so \(exercise.cost == 1 ? "one is" : "\(exercise.cost) are") "
                    case .outcome(.rejected): " refused until "
                    case .tokens(let count): "\(count) \(count == 1 ? "is" : "are") left"
                    case .wait(.zero): ""
                    case .wait: String("\(exercise.answer)".prefix { $0 != " " })
                    }
                #expect(told.isEmpty || exercise.reason.contains(told), "\(exercise.answer): \(exercise.reason)")
                #expect(!exercise.reason.isEmpty)
            }
        }
    }
}
