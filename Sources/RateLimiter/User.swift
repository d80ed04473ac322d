/// An API key with its bucket.
public struct User: Sendable {
    /// Names the user.
    public let apiKey: String
    /// The limit that the user is held to.
    public let limit: Limit
    private(set) var bucket: Bucket

    /// A user with a full bucket.
    public init(apiKey: String, limit: Limit) {
        self.init(apiKey: apiKey, limit: limit, bucket: Bucket(limit.policy))
    }

    init(apiKey: String, limit: Limit, bucket: Bucket) {
        self.apiKey = apiKey
        self.limit = limit
        self.bucket = bucket
    }

    /// Decides a request of `cost` tokens at a moment that is no earlier than those before it; a cost below 1 traps.
    public mutating func request(cost: Int = 1, at instant: Instant) -> Decision {
        bucket.request(cost: cost, at: instant, under: limit)
    }

    /// A request like `request(cost:at:)`, with the reason of its decision.
    public mutating func explain(cost: Int = 1, at instant: Instant) -> Explanation {
        bucket.explain(cost: cost, at: instant, under: limit)
    }

    /// How many bytes the policy's memory of the user takes.
    public var memoryBytes: Int { bucket.memoryBytes }

    /// How many tokens are left, rounded down.
    public func remaining(at instant: Instant) -> Int {
        bucket.remaining(at: instant, under: limit)
    }

    /// How long until the bucket is whole again, rounded up to a nanosecond; 0 where it is whole.
    public func refill(at instant: Instant) -> Duration {
        bucket.refill(at: instant, under: limit)
    }
}
