public import RateLimiter

/// Endless practice under a policy: it asks, judges, and asks harder or easier things as it goes.
///
/// The same seed and the same answers always lead to the same exercises.
public struct Trainer: Sendable {
    /// What an answer was worth.
    public struct Verdict: Hashable, Sendable {
        /// Whether it was right.
        public let isRight: Bool
        /// How to find it, nil where it was found.
        public let hint: String?
    }

    /// How many exercises go by before one may come back.
    private static let memory = 12

    /// The rule that is practised.
    public let policy: Policy
    /// What the exercises come from.
    public let seed: UInt64
    /// How well it went so far.
    public private(set) var score = Score()
    /// What is asked now.
    public private(set) var exercise: Exercise
    /// Its number, from 1.
    public private(set) var number = 1

    private let generator: ExerciseGenerator
    private var latest: [Exercise] = []

    /// Practice that begins with the easiest.
    public init(_ policy: Policy, seed: UInt64) {
        self.policy = policy
        self.seed = seed
        generator = ExerciseGenerator(policy: policy, seed: seed)
        exercise = generator.exercise(0, at: Level.all[0], unlike: [])
    }

    /// Judges an answer to the exercise; throws, and counts nothing, where it can't be one.
    public mutating func judge(_ text: String) throws(Reply.Malformed) -> Verdict {
        let reply = try Reply(text, to: exercise.kind, under: exercise.limit)
        let isRight = exercise.answer.isMet(by: reply)
        score.add(isRight: isRight, to: exercise.kind)
        return Verdict(
            isRight: isRight,
            hint: isRight ? nil : policy.hint(for: exercise.kind))
    }

    /// Goes on to the next exercise.
    public mutating func goOn() {
        latest = latest.suffix(Self.memory - 1) + [exercise]
        exercise = generator.exercise(number, at: Level.all[score.level - 1], unlike: latest)
        number += 1
    }
}
