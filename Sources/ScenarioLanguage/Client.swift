/// Programs that ask by themselves as the clock moves, and react to the answers.
///
/// Each makes calls, one at a time; a call makes requests until it is served or given up.
public struct Client: Hashable, Sendable {
    /// For whom they ask.
    public var who: Who
    /// How many there are for each user, 1 or more.
    public var count = 1
    /// When their calls are due.
    public var calls = Calls.once
    /// How many tokens a request takes, 1 or more.
    public var cost = 1
    /// What follows a rejection, nil where it ends the call.
    public var retry: Retry?

    /// One client that makes one call for each of `who`, unless told otherwise.
    public init(_ who: Who, count: Int = 1, calls: Calls = .once, cost: Int = 1, retry: Retry? = nil) {
        self.who = who
        self.count = count
        self.calls = calls
        self.cost = cost
        self.retry = retry
    }

    /// When the calls of a client are due.
    public enum Calls: Hashable, Sendable {
        /// One, at once.
        case once
        /// One at once, and one after each such interval, more than 0.
        case every(Duration)
        /// After gaps that are exponentially distributed with a mean, more than 0, the first before the first call.
        case random(mean: Duration)
    }

    /// How a client asks again.
    public struct Retry: Hashable, Sendable {
        /// How long it waits.
        public let wait: Wait
        /// By how much the wait is changed at random, nil for not at all.
        public let jitter: Jitter?

        /// Asks again after a wait, changed at random where there is jitter.
        public init(_ wait: Wait, jitter: Jitter? = nil) {
            self.wait = wait
            self.jitter = jitter
        }
    }

    /// How long a client waits after a rejection.
    public enum Wait: Hashable, Sendable {
        /// The seconds that the answer tells, whole and rounded up as in `Retry-After` (RFC 9110, section 10.2.3).
        case after
        /// So long each time, more than 0.
        case fixed(Duration)
        /// So long, more than 0, after a call's first rejection and twice as long after each further one, but at most
        /// `most`, no less than the first wait; nil for no such bound.
        case backoff(Duration, most: Duration?)
    }

    /// How a wait is changed at random.
    public enum Jitter: Hashable, Sendable {
        /// It is lengthened by 0 to so many hundredths of itself, 1 to 100.
        case percent(Int)
        /// It becomes a random part of itself, from nothing to all.
        case full
    }
}
