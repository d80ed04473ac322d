/// What a policy remembers of one user, an empty memory being a full bucket.
///
/// The memory does not name its policy: it is read under the `Limit` that it was made for. Time does not run
/// backwards for a bucket: an earlier moment than it has seen counts as a moment at which its memory is possible.
package struct Bucket: Sendable {
    enum State: Sendable {
        case window(Window)
        case log(SlidingLog)
        case counter(SlidingCounter)
        case schedule(Schedule)
    }

    private(set) var state: State

    /// A full bucket.
    package init(_ policy: Policy) {
        switch policy {
        case .fixedWindow, .alignedWindow: state = .window(Window())
        case .slidingLog: state = .log(SlidingLog())
        case .slidingCounter: state = .counter(SlidingCounter())
        case .tokenBucket, .gcra, .leakyBucket: state = .schedule(Schedule())
        }
    }

    /// Decides a request under the limit that the bucket was made for; a cost below 1 traps.
    package mutating func request(cost: Int = 1, at instant: Instant, under limit: Limit) -> Decision {
        precondition(cost > 0, "a request costs at least one token")
        guard cost <= limit.tokens else {
            return .rejected(.neverFits(cost: cost, tokens: limit.tokens))
        }
        guard case .window(var window) = state else {
            return requestWithoutWindow(cost: cost, at: instant, under: limit)
        }
        let decision = window.request(cost: cost, at: instant.nanoseconds, under: limit)
        state = .window(window)
        return decision
    }

    /// The same for the policies without windows; apart, since a function with room for all of them takes a window's
    /// decision a tenth longer.
    @inline(never)
    private mutating func requestWithoutWindow(cost: Int, at instant: Instant, under limit: Limit) -> Decision {
        switch state {
        case .window: preconditionFailure("a window decides by itself")
        case .log(var log):
            // The log must be held once for its array to be changed in place.
            state = .window(Window())
            let decision = log.request(cost: cost, at: instant.nanoseconds, under: limit)
            state = .log(log)
            return decision
        case .counter(var counter):
            let decision = counter.request(cost: cost, at: instant.nanoseconds, under: limit)
            state = .counter(counter)
            return decision
        case .schedule(var schedule):
            let decision = schedule.request(cost: cost, at: instant.nanoseconds, under: limit)
            state = .schedule(schedule)
            return decision
        }
    }

    /// Takes back the last request, which was a success, as far as `memory` and `refill` tell at its moment.
    mutating func giveBack(_ cost: Int, under limit: Limit) {
        switch state {
        case .window(var window):
            window.giveBack(cost)
            state = .window(window)
        case .log(var log):
            log.giveBack(cost)
            state = .log(log)
        case .counter(var counter):
            counter.giveBack(cost)
            state = .counter(counter)
        case .schedule(var schedule):
            schedule.giveBack(cost, under: limit)
            state = .schedule(schedule)
        }
    }

    /// How many tokens are left, rounded down.
    package func remaining(at instant: Instant, under limit: Limit) -> Int {
        switch state {
        case .window(let window): window.remaining(at: instant.nanoseconds, under: limit)
        case .log(let log): log.remaining(at: instant.nanoseconds, under: limit)
        case .counter(let counter): counter.remaining(at: instant.nanoseconds, under: limit)
        case .schedule(let schedule): schedule.remaining(at: instant.nanoseconds, under: limit)
        }
    }

    /// How long until the bucket is whole again, rounded up to a nanosecond; 0 where it is whole.
    package func refill(at instant: Instant, under limit: Limit) -> Duration {
        switch state {
        case .window(let window): window.refill(at: instant.nanoseconds, under: limit)
        case .log(let log): log.refill(at: instant.nanoseconds, under: limit)
        case .counter(let counter): counter.refill(at: instant.nanoseconds, under: limit)
        case .schedule(let schedule): schedule.refill(at: instant.nanoseconds, under: limit)
        }
    }
}
