import RateLimiter

/// A span of time in steps of equal length, the columns of a chart.
struct TimeScale: Equatable {
    /// How many steps there are, at least 1.
    let steps: Int
    /// How long all of them are together, more than 0.
    let span: Duration
    /// When the first begins.
    let from: Instant

    /// As many steps as are wanted from `start` on; where more than a span has passed since, the first of them is one
    /// that lets the last hold the present moment.
    init(steps: Int, span: Duration, start: Instant, now: Instant) {
        self.steps = max(1, steps)
        self.span = span
        let over = (start.duration(to: now) - span).nanoseconds * Int128(self.steps)
        guard over > 0 else {
            from = start
            return
        }
        // Steps begin where they did before, so that what they hold stays together.
        let skipped = (over + span.nanoseconds - 1) / span.nanoseconds
        from = start.advanced(by: .nanoseconds(Int64(skipped * span.nanoseconds / Int128(self.steps))))
    }

    /// The step that holds a moment, nil where none does; the very end belongs to the last.
    func step(of instant: Instant) -> Int? {
        let offset = from.duration(to: instant)
        guard offset >= .zero, offset <= span else { return nil }
        return min(Int(offset.nanoseconds * Int128(steps) / span.nanoseconds), steps - 1)
    }

    /// When a step begins; the latest moment that the clock can hold where that is later.
    func start(of step: Int) -> Instant {
        let offset = span.nanoseconds * Int128(step) / Int128(steps)
        return from.advancing(by: .nanoseconds(Int64(clamping: offset))) ?? Instant(nanoseconds: .max)
    }

    /// The moments on it that lie a multiple of a time after the clock's start, at most one more than there are steps.
    func multiples(of time: Duration) -> [Instant] {
        let length = time.nanoseconds
        let first = (Int128(from.nanoseconds) + length - 1) / length * length
        let end = Int128(from.nanoseconds) + span.nanoseconds
        return stride(from: first, through: end, by: Int128.Stride(length)).lazy.prefix(steps + 1).compactMap {
            Int64(exactly: $0).map(Instant.init)
        }
    }

    private static let roundSteps: [Duration] =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200].map { .seconds($0) }
        + (0..<20).map { .seconds(86400 << $0) }

    /// Round moments on it that have room for so many cells each, where a step is a cell.
    func marks(width: Int) -> [Instant] {
        let least = (span.nanoseconds * Int128(width) + Int128(steps) - 1) / Int128(steps)
        return Self.roundSteps.first { $0.nanoseconds >= least }.map(multiples) ?? []
    }
}
