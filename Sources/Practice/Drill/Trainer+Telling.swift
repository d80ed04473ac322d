import RateLimiter
import ScenarioLanguage
import Simulation

extension Trainer {
    /// What to know before the first question, a paragraph each.
    public var introduction: [String] {
        [
            "\(policy.rawValue): \(policy.rule)", Exercise.notation,
            "A time is typed as 6:00, 6 min, 0.1h or 360 (seconds).",
        ]
    }

    /// How it went, and what to look at again, a line each.
    public var summary: [String] {
        let total = score.total
        guard total.asked > 0 else { return ["nothing was answered"] + repetition }
        let kinds = Exercise.Kind.allCases.filter { score[$0].asked > 0 }
        let width = kinds.map(\.rawValue.count).max() ?? 0
        let tallies = kinds.map { kind in
            let gap = String(repeating: " ", count: width - kind.rawValue.count + 2)
            return "  \(kind.rawValue)\(gap)\(score[kind].right) of \(score[kind].asked)"
        }
        let advice = score.wrongKinds.map { "  \($0.rawValue) \(policy.hint(for: $0))" }
        let streak = "longest streak \(score.longestStreak), level \(score.level) of \(Score.highestLevel)"
        return ["\(total.right) of \(total.asked) right, \(streak)"] + tallies
            + (advice.isEmpty ? [] : ["to look at again, under \(policy.rawValue):"] + advice) + repetition
    }

    private var repetition: [String] {
        ["the same questions: token-bucket drill --policy \(policy.rawValue) --seed \(seed)"]
    }
}
