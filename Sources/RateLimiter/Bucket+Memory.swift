extension Bucket {
    /// How many bytes it takes by itself; the log's grow with the moments at which tokens were taken.
    package var memoryBytes: Int {
        switch state {
        case .window: MemoryLayout<Window>.size
        case .log(let log): log.memoryBytes
        case .counter: MemoryLayout<SlidingCounter>.size
        case .schedule: MemoryLayout<Schedule>.size
        }
    }

    /// What a request of `cost` tokens is decided by; nil where these never fit.
    func memory(cost: Int, at instant: Instant, under limit: Limit) -> Memory? {
        guard cost <= limit.tokens else { return nil }
        let remaining = remaining(at: instant, under: limit)
        switch state {
        case .window(let window):
            let start = window.start(at: instant.nanoseconds, under: limit)
            return .window(start: start.map(Instant.init), left: remaining)
        case .log: return .log(taken: limit.tokens - remaining)
        case .counter(let counter): return counter.memory(at: instant.nanoseconds, under: limit)
        case .schedule(let schedule):
            switch limit.policy {
            case .gcra: return schedule.arrival(of: cost, at: instant.nanoseconds, under: limit)
            case .leakyBucket: return .queue(taken: limit.tokens - remaining)
            default:
                let next = schedule.nextToken(at: instant.nanoseconds, under: limit)
                return .level(tokens: remaining, next: next)
            }
        }
    }

    /// A request like `request(cost:at:under:)`, with the reason of its decision.
    package mutating func explain(cost: Int, at instant: Instant, under limit: Limit) -> Explanation {
        let memory = memory(cost: cost, at: instant, under: limit)
        let decision = request(cost: cost, at: instant, under: limit)
        return Explanation(
            limit: limit, instant: instant, cost: cost, memory: memory, decision: decision,
            remaining: remaining(at: instant, under: limit), refill: refill(at: instant, under: limit))
    }

    /// The explanation of the last request once more: what it left tells what it found.
    package func explainLast(cost: Int, isAccepted: Bool, at instant: Instant, under limit: Limit) -> Explanation {
        var before = self
        if isAccepted { before.giveBack(cost, under: limit) }
        let memory = before.memory(cost: cost, at: instant, under: limit)
        let decision: Decision
        if isAccepted {
            let isDelayed = limit.policy == .leakyBucket
            decision = .success(delay: isDelayed ? before.refill(at: instant, under: limit) : .zero)
        } else {
            decision = before.request(cost: cost, at: instant, under: limit)
        }
        return Explanation(
            limit: limit, instant: instant, cost: cost, memory: memory, decision: decision,
            remaining: remaining(at: instant, under: limit), refill: refill(at: instant, under: limit))
    }
}
