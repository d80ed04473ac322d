import Practice
import RateLimiter
import ScenarioLanguage

/// An exercise that was answered.
struct Answered {
    let seed: UInt64
    let exercise: Exercise
    let level: Int
    /// What the model on paper answers.
    let answer: Reply
    /// Whether that was typed, rather than something wrong.
    let isMeantRight: Bool
    let verdict: Trainer.Verdict

    /// Where to find it again.
    var place: String { "seed \(seed), level \(level), \(exercise.kind): \(exercise.script)" }

    /// A thousand of each policy, from several seeds and at all levels.
    static let thousand = Dictionary(
        uniqueKeysWithValues: Policy.allCases.map { policy in
            (policy, (1...20).flatMap { learn(policy, seed: $0, count: 52, wrongEvery: 11) })
        })

    /// So many in a row, answered by the model on paper, every so many of them wrong.
    static func learn(_ policy: Policy, seed: UInt64, count: Int, wrongEvery period: Int) -> [Answered] {
        var trainer = Trainer(policy, seed: seed)
        return (1...count).map { number in
            let (exercise, level) = (trainer.exercise, trainer.score.level)
            let answer = PaperModel(exercise).answer(to: exercise.kind, cost: exercise.cost)
            let isRight = !number.isMultiple(of: period)
            guard let verdict = try? trainer.judge(isRight ? answer.typed : answer.wrong.typed) else {
                preconditionFailure("an answer that is not taken: \(answer)")
            }
            trainer.goOn()
            return Answered(
                seed: seed, exercise: exercise, level: level, answer: answer, isMeantRight: isRight, verdict: verdict)
        }
    }
}

extension Reply {
    /// The answer as it is typed.
    var typed: String {
        switch self {
        case .outcome(let outcome): "\(outcome.rawValue)"
        case .tokens(let count): "\(count)"
        case .wait(let wait): wait.scenarioText
        }
    }

    /// An answer to the same question that is wrong.
    var wrong: Reply {
        switch self {
        case .outcome(let outcome): .outcome(outcome == .success ? .rejected : .success)
        case .tokens(let count): .tokens(count + 1)
        case .wait(let wait): .wait(wait + .seconds(2))
        }
    }
}
