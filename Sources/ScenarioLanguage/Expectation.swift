/// What a user should look like.
public struct Expectation: Hashable, Sendable {
    /// Whom to look at.
    public let apiKey: String
    /// What should hold, at least one thing.
    public let properties: [Property]

    /// That a user's properties are these.
    public init(_ apiKey: String, _ properties: [Property]) {
        self.apiKey = apiKey
        self.properties = properties
    }
}

/// Something to see of a user.
public enum Property: Hashable, Sendable {
    /// How many tokens are left.
    case tokens(Int)
    /// How many of the user's requests succeeded so far.
    case accepted(Int)
    /// How many of them were rejected.
    case rejected(Int)
    /// How long until the bucket is whole again.
    case refill(Duration)
    /// How long the user's last answer said to wait, nil for never.
    case retry(Duration?)
    /// How long the user's last answer was held back.
    case delay(Duration)
    /// How many of the user's clients have an open call.
    case waiting(Int)
}

/// What ends a task: a user's properties and, where they are given, how soon and with how few requests.
public struct Goal: Hashable, Sendable {
    /// What a user should look like.
    public let expectation: Expectation
    /// How much time at most may have passed on the clock since the task.
    public let time: Duration?
    /// How many requests at most, 1 or more, may have been answered since the task.
    public let requests: Int?

    /// That an expectation holds, within a time and with so many requests where they are given.
    public init(_ expectation: Expectation, within time: Duration? = nil, requests: Int? = nil) {
        self.expectation = expectation
        self.time = time
        self.requests = requests
    }
}
