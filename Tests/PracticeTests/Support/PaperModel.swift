import Practice
import RateLimiter
import ScenarioLanguage

/// The limit as one works it out on paper: all that was taken, and how much of it counts at a moment.
///
/// Times are whole milliseconds. It shares nothing with the library but its types.
struct PaperModel {
    let tokens: Int
    let time: Int
    let policy: Policy
    var taken: [(at: Int, cost: Int)] = []
    var now = 0
    var lastIsRejected = false

    init(_ exercise: Exercise) {
        tokens = exercise.limit.tokens
        time = exercise.limit.time.milliseconds
        policy = exercise.limit.policy
        for step in exercise.steps { run(step.statement) }
    }

    /// The answer to the exercise.
    func answer(to kind: Exercise.Kind, cost: Int) -> Reply {
        switch kind {
        case .outcome: .outcome(fits(cost, at: now) ? .success : .rejected)
        case .tokens: .tokens((Rational(tokens) - used(at: now)).floor)
        case .retry: .wait(firstWait { fits(cost, at: $0) })
        case .refill: .wait(firstWait { used(at: $0) == 0 })
        }
    }

    private mutating func run(_ statement: Statement) {
        switch statement {
        case .advance(.by(let duration)): now += duration.milliseconds
        case .request(let request):
            for round in 0..<request.rounds {
                if round > 0 { now += request.interval.milliseconds }
                lastIsRejected = !fits(request.cost, at: now)
                if !lastIsRejected { taken.append((now, request.cost)) }
            }
        default: preconditionFailure("an exercise asks and waits: \(statement)")
        }
    }

    private func fits(_ cost: Int, at moment: Int) -> Bool { used(at: moment) + Rational(cost) <= Rational(tokens) }

    /// How many tokens count as taken, were no other request to come.
    private func used(at moment: Int) -> Rational {
        switch policy {
        case .fixedWindow:
            var window: (start: Int, sum: Int)?
            for (at, cost) in taken {
                window = window.flatMap { at < $0.start + time ? ($0.start, $0.sum + cost) : nil } ?? (at, cost)
            }
            return Rational(window.map { moment < $0.start + time ? $0.sum : 0 } ?? 0)
        case .alignedWindow: return Rational(sum { $0 / time == moment / time })
        case .slidingLog: return Rational(sum { moment - $0 < time })
        case .slidingCounter:
            let share = Rational(time - moment % time, time)
            return Rational(sum { $0 / time == moment / time - 1 }) * share
                + Rational(sum { $0 / time == moment / time })
        case .tokenBucket, .gcra, .leakyBucket:
            var (level, last): (Rational, Int) = (0, 0)
            for (at, cost) in taken + [(moment, 0)] {
                level = max(0, level - Rational((at - last) * tokens, time)) + Rational(cost)
                last = at
            }
            return level
        }
    }

    private func sum(_ counts: (Int) -> Bool) -> Int { taken.reduce(0) { $0 + (counts($1.at) ? $1.cost : 0) } }

    /// The first wait, in milliseconds, after which it holds; what holds goes on to hold.
    private func firstWait(_ holds: (Int) -> Bool) -> Duration {
        if holds(now) { return .zero }
        var (early, late) = (0, 2 * time)
        while late - early > 1 {
            let middle = (early + late) / 2
            if holds(now + middle) { late = middle } else { early = middle }
        }
        return .milliseconds(late)
    }
}

extension Duration {
    var milliseconds: Int { Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}
