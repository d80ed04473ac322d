/// What a script came to.
public struct Summary: Hashable, Sendable {
    /// How many requests were answered.
    public internal(set) var requests = 0
    /// How many of them succeeded.
    public internal(set) var accepted = 0
    /// How many were rejected.
    public var rejected: Int { requests - accepted }
    /// How many expectations were held against what came.
    public internal(set) var expectations = 0
    /// How many of them did not hold.
    public internal(set) var failed = 0
    /// What the clients of each user came to, in the order in which users got clients.
    public internal(set) var clients: [ClientTally] = []

    /// Nothing yet.
    public init() {}
}

extension Summary {
    mutating func add(_ event: Event) {
        switch event {
        case .answer(let answer):
            requests += 1
            if answer.decision.isAccepted { accepted += 1 }
        case .check(let check):
            expectations += 1
            if check.failure != nil { failed += 1 }
        }
    }
}
