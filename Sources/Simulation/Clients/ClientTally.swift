public import RateLimiter

/// What the clients of one user came to.
public struct ClientTally: Hashable, Sendable {
    /// The user's number.
    public let user: Int
    /// How many of the clients have not ended.
    public internal(set) var running = 0
    /// How many of them have an open call.
    public internal(set) var waiting = 0
    /// How many calls were begun.
    public internal(set) var calls = 0
    /// How many of them were served.
    public internal(set) var served = 0
    /// How many requests were made.
    public internal(set) var requests = 0
    /// The longest that a call took until it was served.
    public internal(set) var longestCall = Duration.zero
    /// When the last call was served, nil where none was.
    public internal(set) var lastServed: Instant?

    /// How many of the calls were given up.
    public var givenUp: Int { calls - served - waiting }

    init(user: Int) {
        self.user = user
    }
}
