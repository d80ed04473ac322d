/// `sliding-log`: when tokens were taken within the last span of the limit's time, and how many.
struct SlidingLog: Sendable {
    private struct Entry {
        let instant: Int64
        var tokens: Int
    }

    private var entries: [Entry] = []
    /// The entries before this one have turned old; they are dropped together once they are half of all.
    private var first = 0
    /// The tokens of the entries from `first` on.
    private var taken = 0

    mutating func request(cost: Int, at now: Int64, under limit: Limit) -> Decision {
        let now = max(now, entries.last?.instant ?? 0)
        drop(at: now, under: limit)
        guard taken + cost <= limit.tokens else {
            let missing = taken + cost - limit.tokens
            return .rejected(.exhausted(retryAfter: wait(for: missing, at: now, under: limit)))
        }
        if entries.last?.instant == now, first < entries.count {
            entries[entries.count - 1].tokens += cost
        } else {
            entries.append(Entry(instant: now, tokens: cost))
        }
        taken += cost
        return .success
    }

    /// Takes back the last request, which was a success, as far as `remaining` tells at its moment.
    mutating func giveBack(_ cost: Int) { taken -= cost }

    func remaining(at now: Int64, under limit: Limit) -> Int {
        var taken = taken
        for entry in entries[first...] {
            guard now - entry.instant >= limit.nanoseconds else { break }
            taken -= entry.tokens
        }
        return limit.tokens - taken
    }

    func refill(at now: Int64, under limit: Limit) -> Duration {
        guard let newest = entries.last, now - newest.instant < limit.nanoseconds else { return .zero }
        return .nanoseconds(limit.nanoseconds - max(0, now - newest.instant))
    }

    var memoryBytes: Int { MemoryLayout<Self>.size + entries.count * MemoryLayout<Entry>.stride }

    /// How long until so many of the oldest tokens have turned old.
    private func wait(for tokens: Int, at now: Int64, under limit: Limit) -> Duration {
        var freed = 0
        for entry in entries[first...] {
            freed += entry.tokens
            if freed >= tokens { return .nanoseconds(limit.nanoseconds - (now - entry.instant)) }
        }
        preconditionFailure("a request that fits in the bucket finds room when all has turned old")
    }

    private mutating func drop(at now: Int64, under limit: Limit) {
        while first < entries.count, now - entries[first].instant >= limit.nanoseconds {
            taken -= entries[first].tokens
            first += 1
        }
        if first * 2 > entries.count {
            entries.removeSubrange(..<first)
            first = 0
        }
    }
}
