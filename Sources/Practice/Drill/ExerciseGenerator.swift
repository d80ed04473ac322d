import RateLimiter
import ScenarioLanguage
import SeededRandom

/// Makes up exercises under a policy: the same seed, number and level always lead to the same one.
struct ExerciseGenerator: Sendable {
    let policy: Policy
    let seed: UInt64

    /// The exercise of that number, from 0, which is like none of `others`.
    ///
    /// Of four in a row, from a multiple of four on, each is of another kind.
    func exercise(_ number: Int, at level: Level, unlike others: [Exercise]) -> Exercise {
        var level = level
        // The reason compares two times, which are rounded to whole seconds there.
        if policy == .gcra { level.unit = max(level.unit, .seconds(1)) }
        let kind = kind(of: number)
        var random = Seeded(seed: seed, sequence: UInt64(number))
        let target = Target(kind, &random)
        while true {
            if let exercise = attempt(kind, at: level, &random), target.isMet(by: exercise),
                level.suits(exercise), !others.contains(where: exercise.isLike)
            {
                return exercise
            }
        }
    }

    private func kind(of number: Int) -> Exercise.Kind {
        var random = Seeded(seed: seed, sequence: ~UInt64(number / 4))
        return random.shuffled(Exercise.Kind.allCases)[number % 4]
    }

    private func attempt(_ kind: Exercise.Kind, at level: Level, _ random: inout Seeded) -> Exercise? {
        let pace = random.pick(level.paces)
        let counts = level.tokens(in: pace)
        guard !counts.isEmpty else { return nil }
        let tokens = random.pick(counts)
        guard let limit = try? Limit(tokens: tokens, time: pace.time, policy: policy) else { return nil }
        let cost = level.hasCosts && random.chance(3) ? random.integer(in: 2...min(3, tokens)) : 1
        let count = random.integer(in: level.requests)
        var statements: [Statement] = []
        // Aligned windows differ from those that a request opens only where the first request comes late.
        if policy == .alignedWindow || policy == .slidingCounter
            || (level.requests.upperBound > 1 && random.chance(2))
        {
            statements.append(.step(upTo: pace.steps - 1, pace, &random))
        }
        for _ in 0..<count {
            statements.append(.request(level.request(of: tokens, pace, &random)))
            // Now and then long enough for anything to be whole again.
            let most = random.chance(5) ? pace.steps * 2 : pace.steps * 5 / 4 / count + 1
            statements.append(.step(upTo: most, pace, &random))
        }
        if kind == .retry { statements.append(.request(Request(.keys([Exercise.apiKey]), cost: cost))) }
        return Exercise(limit, statements, kind: kind, cost: cost)
    }
}

/// What an exercise should come to, so that neither answer is the likelier one and few are plain.
private enum Target {
    case outcome(Outcome)
    case tokens(isBetween: Bool)
    case wait(isWhole: Bool)

    init(_ kind: Exercise.Kind, _ random: inout Seeded) {
        self =
            switch kind {
            case .outcome: .outcome(random.chance(2) ? .success : .rejected)
            case .tokens: .tokens(isBetween: !random.chance(4))
            case .retry: .wait(isWhole: false)
            case .refill: .wait(isWhole: random.chance(6))
            }
    }

    func isMet(by exercise: Exercise) -> Bool {
        switch (self, exercise.answer) {
        case (.outcome(let wanted), .outcome(let outcome)): outcome == wanted
        case (.tokens(let isBetween), .tokens(let count)):
            isBetween == (1..<exercise.limit.tokens).contains(count)
        case (.wait(let isWhole), .wait(let wait)): isWhole == (wait == .zero)
        default: false
        }
    }
}

extension Level {
    /// How many tokens a limit may have, so that one is worth a time that a head can work with.
    fileprivate func tokens(in pace: Pace) -> [Int] {
        tokens.filter { pace.time.isMultiple(of: unit * $0) }
    }

    fileprivate func request(of tokens: Int, _ pace: Pace, _ random: inout Seeded) -> Request {
        let cost = hasCosts && random.chance(3) ? random.integer(in: 2...min(3, tokens)) : 1
        let rounds = random.integer(in: 1...tokens / cost)
        let isSpread = hasIntervals && rounds > 1 && random.chance(4)
        return Request(.keys([Exercise.apiKey]), rounds: rounds, interval: isSpread ? pace.grain : .zero, cost: cost)
    }

    /// Whether the exercise is no harder than this.
    fileprivate func suits(_ exercise: Exercise) -> Bool {
        if case .wait(let wait) = exercise.answer, !wait.isMultiple(of: unit) { return false }
        return hasRejections || exercise.rejections == (exercise.kind == .retry ? 1 : 0)
    }
}

extension Statement {
    /// The clock moves by so many steps at most.
    fileprivate static func step(upTo most: Int, _ pace: Level.Pace, _ random: inout Seeded) -> Statement {
        .advance(.by(pace.grain * random.integer(in: 1...most)))
    }
}
