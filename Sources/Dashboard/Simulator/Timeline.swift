import RateLimiter
import Simulation

/// A user's answers over a span of time in steps of equal length, and how the bucket stood meanwhile.
struct Timeline {
    /// What came in a step.
    struct Count: Equatable {
        var accepted = 0
        var rejected = 0
    }

    let limit: Limit
    /// When the steps begin and how long they are.
    let scale: TimeScale
    /// What came in each step.
    private(set) var counts: [Count]
    /// How many tokens were left at the end of each step up to the present one.
    private(set) var levels: [Int] = []
    /// The steps that an edge of the limit's time lies in: the end of a window, or where there are none, what is just
    /// that long ago.
    private(set) var edges: Set<Int> = []
    /// The step that holds the present moment.
    let now: Int

    /// The timeline of all answers that a user got under a limit until `now`, in their order.
    init(of answers: [AnswerGroup], under limit: Limit, scale: TimeScale, now: Instant) {
        self.limit = limit
        self.scale = scale
        self.now = scale.step(of: now) ?? scale.steps - 1
        counts = Array(repeating: Count(), count: scale.steps)
        var user = User(apiKey: "", limit: limit)
        for answer in answers {
            if let step = scale.step(of: answer.instant) {
                fillLevels(to: step, of: user)
                if answer.decision.isAccepted {
                    counts[step].accepted += answer.count
                } else {
                    counts[step].rejected += answer.count
                }
            }
            if answer.decision.isAccepted { _ = user.request(cost: answer.cost, at: answer.instant) }
        }
        fillLevels(to: self.now, of: user)
        levels.append(user.remaining(at: now))
        edges = Set(edges(of: answers, now: now).compactMap(scale.step))
    }

    /// The levels at the end of the steps before one, as a user who asks for nothing more sees them.
    private mutating func fillLevels(to step: Int, of user: User) {
        while levels.count < step { levels.append(user.remaining(at: scale.start(of: levels.count + 1))) }
    }

    private func edges(of answers: [AnswerGroup], now: Instant) -> [Instant] {
        switch limit.policy {
        case .fixedWindow:
            var ends: [Instant] = []
            for answer in answers where answer.decision.isAccepted && answer.instant >= ends.last ?? .start {
                guard let end = answer.instant.advancing(by: limit.time) else { break }
                ends.append(end)
            }
            return ends
        case .alignedWindow, .slidingCounter:
            let marks = scale.multiples(of: limit.time)
            return marks.count > scale.steps ? [] : marks
        case .slidingLog, .tokenBucket, .gcra, .leakyBucket:
            let passed = Instant.start.duration(to: now)
            return passed < limit.time ? [] : [.start.advanced(by: passed - limit.time)]
        }
    }
}
