/// `sliding-counter`: tokens taken in the aligned window that holds now, and in the one before, which counts by the
/// share of it that the last span of the limit's time still covers.
struct SlidingCounter: Sendable {
    private var start: Int64 = 0
    private var current: Int = 0
    private var previous: Int = 0

    mutating func request(cost: Int, at now: Int64, under limit: Limit) -> Decision {
        self = moved(to: now, under: limit)
        let now = max(now, start)
        guard current + cost <= room(at: now, under: limit) else {
            return .rejected(.exhausted(retryAfter: wait(for: cost, at: now, under: limit)))
        }
        current += cost
        return .success
    }

    /// Takes back the last request, which was a success.
    mutating func giveBack(_ cost: Int) { current -= cost }

    func remaining(at now: Int64, under limit: Limit) -> Int {
        let moved = moved(to: now, under: limit)
        return max(0, moved.room(at: max(now, moved.start), under: limit) - moved.current)
    }

    func refill(at now: Int64, under limit: Limit) -> Duration {
        let moved = moved(to: now, under: limit)
        let rest = Duration.nanoseconds(moved.rest(at: max(now, moved.start), under: limit))
        if moved.current > 0 { return rest + limit.time }
        return moved.previous > 0 ? rest : .zero
    }

    func memory(at now: Int64, under limit: Limit) -> Memory {
        let moved = moved(to: now, under: limit)
        let counted = limit.tokens - moved.room(at: max(now, moved.start), under: limit)
        return .counter(
            start: Instant(nanoseconds: moved.start), current: moved.current, previous: moved.previous, counted: counted
        )
    }

    /// The counter as it stands in the window that holds `now`.
    private func moved(to now: Int64, under limit: Limit) -> Self {
        let time = limit.nanoseconds
        guard now - start >= time else { return self }
        var moved = SlidingCounter()
        moved.start = now - now % time
        moved.previous = moved.start - start == time ? current : 0
        return moved
    }

    /// The time until this window ends.
    private func rest(at now: Int64, under limit: Limit) -> Int64 {
        limit.nanoseconds - (now - start)
    }

    /// The tokens that this window may have taken by now: N − previous × rest / T, rounded down.
    private func room(at now: Int64, under limit: Limit) -> Int {
        guard previous > 0 else { return limit.tokens }
        return limit.tokens - Self.share(of: previous, rest(at: now, under: limit), limit.nanoseconds)
    }

    /// How long until `cost` fits: in this window once enough of the one before no longer counts, or in the next.
    private func wait(for cost: Int, at now: Int64, under limit: Limit) -> Duration {
        let time = limit.nanoseconds
        let rest = rest(at: now, under: limit)
        let spare = limit.tokens - current - cost
        if spare >= 0 {
            return .nanoseconds(rest - Self.longestRest(spare: spare, of: previous, time: time))
        }
        let nextRest = Self.longestRest(spare: limit.tokens - cost, of: current, time: time)
        return .nanoseconds(rest) + .nanoseconds(time - nextRest)
    }

    /// The most of a window's rest at which `count` tokens of the window before it count as no more than `spare`.
    private static func longestRest(spare: Int, of count: Int, time: Int64) -> Int64 {
        let (quotient, _) = UInt64(count).dividingFullWidth(UInt64(spare).multipliedFullWidth(by: UInt64(time)))
        return Int64(quotient)
    }

    /// count × rest / time, rounded up.
    private static func share(of count: Int, _ rest: Int64, _ time: Int64) -> Int {
        let (quotient, remainder) = UInt64(time).dividingFullWidth(
            UInt64(count).multipliedFullWidth(by: UInt64(rest)))
        return Int(quotient) + (remainder > 0 ? 1 : 0)
    }
}
