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
