/// What a policy looks at to decide: its memory of a user, as it stands at the moment of the request.
public enum Memory: Hashable, Sendable {
    /// `fixed-window` and `aligned-window`: the tokens left in the window that opened at `start`, nil where none is open.
    case window(start: Instant?, left: Int)
    /// `sliding-log`: the tokens taken within the last span of the limit's time.
    case log(taken: Int)
    /// `sliding-counter`: the tokens taken in the window that opened at `start` and in the one before, and how many of
    /// those count, rounded up.
    case counter(start: Instant, current: Int, previous: Int, counted: Int)
    /// `token-bucket`: the whole tokens that are there, and how long until the next, nil where the bucket is full.
    case level(tokens: Int, next: Duration?)
    /// `gcra`: how far ahead the theoretical arrival time is, and how far it may be for the request to conform.
    case arrival(ahead: Duration, tolerance: Duration)
    /// `leaky-bucket`: the places of the queue that are taken, a part of one counting as one.
    case queue(taken: Int)
}

extension Bucket {
    /// How many bytes it takes by itself; the log's grow with the moments at which tokens were taken.
    var memoryBytes: Int {
        switch self {
        case .window: MemoryLayout<Window>.size
        case .log(let log): log.memoryBytes
        case .counter: MemoryLayout<SlidingCounter>.size
        case .schedule: MemoryLayout<Schedule>.size
        }
    }

    /// What a request of `cost` tokens, which fit in a bucket, is decided by.
    func memory(cost: Int, at instant: Instant, under limit: Limit) -> Memory {
        let remaining = remaining(at: instant, under: limit)
        switch self {
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
}
