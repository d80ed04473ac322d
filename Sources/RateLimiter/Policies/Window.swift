/// `fixed-window` and `aligned-window`: the tokens taken in a window, which differ only in where a window opens.
///
/// Nothing taken means that no window is open.
struct Window: Sendable {
    private var start: Int64 = 0
    private var taken = 0

    @inline(__always)
    mutating func request(cost: Int, at now: Int64, under settings: Settings) -> Decision {
        let taken = taken(at: now, under: settings)
        guard taken + cost <= settings.tokens else {
            return .rejected(.exhausted(retryAfter: refill(at: now, under: settings)))
        }
        if taken == 0 {
            start = settings.policy == .alignedWindow ? now - now % settings.nanoseconds : now
        }
        self.taken = taken + cost
        return .success
    }

    func remaining(at now: Int64, under settings: Settings) -> Int {
        settings.tokens - taken(at: now, under: settings)
    }

    @inline(__always)
    func refill(at now: Int64, under settings: Settings) -> Duration {
        taken(at: now, under: settings) == 0
            ? .nanoseconds(0) : .nanoseconds(settings.nanoseconds - max(0, now - start))
    }

    /// Where the window that holds `now` opened, nil where none is open; on the clock's grid one always is.
    func start(at now: Int64, under settings: Settings) -> Int64? {
        if taken(at: now, under: settings) > 0 { return start }
        return settings.policy == .alignedWindow ? now - now % settings.nanoseconds : nil
    }

    private func taken(at now: Int64, under settings: Settings) -> Int {
        now - start >= settings.nanoseconds ? 0 : taken
    }
}
