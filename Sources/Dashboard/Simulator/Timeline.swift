import RateLimiter
import Simulation

/// A user's successes and rejections over a span of time, counted in steps of equal length.
struct Timeline {
    /// What came in a step.
    struct Count: Equatable {
        var accepted = 0
        var rejected = 0
        var total: Int { accepted + rejected }
    }

    /// The moment at which the first step begins.
    let from: Instant
    /// What came in each step.
    private(set) var counts: [Count]
    /// The steps in which windows end.
    private(set) var windowEnds: Set<Int> = []
    /// The step that holds the present moment.
    private(set) var now = 0
    private let span: Duration

    /// The most that came in a step.
    var most: Int { counts.map(\.total).max() ?? 0 }

    /// The timeline of a user's answers, in the order they were given, over a span that ends now or, where so much has
    /// not passed since the start, begins there.
    init(
        of answers: [AnswerGroup], steps: Int, span: Duration, start: Instant, now: Instant, limit: Limit
    ) {
        let passed = start.duration(to: now)
        from = passed > span ? start.advanced(by: passed - span) : start
        self.span = span
        counts = Array(repeating: Count(), count: max(1, steps))
        self.now = step(of: now) ?? counts.count - 1
        for answer in answers {
            guard let step = step(of: answer.instant) else { continue }
            if answer.decision.isAccepted {
                counts[step].accepted += answer.count
            } else {
                counts[step].rejected += answer.count
            }
        }
        let ends = Self.windowEnds(of: answers, limit: limit, from: from, until: from.advancing(by: span) ?? now)
        windowEnds = Set(ends.compactMap(step))
    }

    /// The step that holds a moment, nil where none does; the very end belongs to the last.
    private func step(of instant: Instant) -> Int? {
        let offset = from.duration(to: instant)
        guard offset >= .zero, offset <= span else { return nil }
        return min(Int(offset.attoseconds / 1_000_000_000 * Int128(counts.count) / span.nanoseconds), counts.count - 1)
    }

    /// When windows end: those that a first request opened, or those on the clock's grid; the policies without windows
    /// have none.
    private static func windowEnds(
        of answers: [AnswerGroup], limit: Limit, from: Instant, until: Instant
    ) -> [Instant] {
        switch limit.policy {
        case .fixedWindow:
            var ends: [Instant] = []
            for answer in answers where answer.decision.isAccepted && answer.instant >= ends.last ?? .start {
                guard let end = answer.instant.advancing(by: limit.time) else { break }
                ends.append(end)
            }
            return ends
        case .alignedWindow, .slidingCounter:
            let time = limit.time.nanoseconds
            let first = (Int128(from.nanoseconds) / time + 1) * time
            return stride(from: first, through: Int128(until.nanoseconds), by: Int128.Stride(time)).compactMap {
                Int64(exactly: $0).map(Instant.init)
            }
        case .slidingLog, .tokenBucket, .gcra, .leakyBucket: return []
        }
    }
}
