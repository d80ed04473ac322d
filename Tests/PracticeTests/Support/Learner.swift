import Practice
import ScenarioLanguage

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

extension Trainer {
    /// Answers so many exercises by the model on paper, every so many of them wrong, and gives back each and its level.
    mutating func practise(_ count: Int, wrongEvery period: Int = .max) throws -> [(exercise: Exercise, level: Int)] {
        var done: [(Exercise, Int)] = []
        for number in 1...count {
            done.append((exercise, score.level))
            let answer = PaperModel(exercise).answer(to: exercise.kind, cost: exercise.cost)
            _ = try judge(number.isMultiple(of: period) ? answer.wrong.typed : answer.typed)
            goOn()
        }
        return done
    }
}
