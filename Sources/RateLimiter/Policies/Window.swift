/// `fixed-window` and `aligned-window`: the tokens taken in a window, which differ only in where a window opens.
///
/// Nothing taken means that no window is open.
struct Window: Sendable {
    private var start: Int64 = 0
    private var taken = 0

    @inline(__always)
    mutating func request(cost: Int, at now: Int64, under limit: Limit) -> Decision {
        let taken = taken(at: now, under: limit)
        guard taken + cost <= limit.tokens else {
            return .rejected(.exhausted(retryAfter: refill(at: now, under: limit)))
        }
        if taken == 0 {
            start = limit.policy == .alignedWindow ? now - now % limit.nanoseconds : now
        }
        self.taken = taken + cost
        return .success
    }

    /// Takes back the last request, which was a success.
    mutating func giveBack(_ cost: Int) { taken -= cost }

    func remaining(at now: Int64, under limit: Limit) -> Int {
        limit.tokens - taken(at: now, under: limit)
    }

    @inline(__always)
    func refill(at now: Int64, under limit: Limit) -> Duration {
        taken(at: now, under: limit) == 0
            ? .nanoseconds(0) : .nanoseconds(limit.nanoseconds - max(0, now - start))
    }

    /// Where the window that holds `now` opened, nil where none is open; on the clock's grid one always is.
    func start(at now: Int64, under limit: Limit) -> Int64? {
        if taken(at: now, under: limit) > 0 { return start }
        return limit.policy == .alignedWindow ? now - now % limit.nanoseconds : nil
    }

    private func taken(at now: Int64, under limit: Limit) -> Int {
        now - start >= limit.nanoseconds ? 0 : taken
    }
}
