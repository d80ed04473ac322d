import RateLimiter
import Testing

/// A row of a table that was worked out by hand: a request, its answer, and what is left and how long to refill then.
struct KnownAnswer {
    let at: Int64
    let cost: Int
    let answer: Decision
    let left: Int
    let refill: Int64

    /// A success; times are in nanoseconds.
    static func ok(_ at: Int64, cost: Int, delay: Int64 = 0, left: Int, refill: Int64) -> Self {
        Self(at: at, cost: cost, answer: .success(delay: .nanoseconds(delay)), left: left, refill: refill)
    }

    /// A request to be retried.
    static func no(_ at: Int64, cost: Int, retry: Int64, left: Int, refill: Int64) -> Self {
        let answer = Decision.rejected(.exhausted(retryAfter: .nanoseconds(retry)))
        return Self(at: at, cost: cost, answer: answer, left: left, refill: refill)
    }

    /// Holds a new user under 3 tokens per 10 ns to a table.
    static func check(_ policy: Policy, _ table: [KnownAnswer], at place: SourceLocation = #_sourceLocation) throws {
        let limit = try Limit(tokens: 3, time: .nanoseconds(10), policy: policy)
        var user = User(apiKey: "user001", limit: limit)
        for row in table {
            let instant = Instant(nanoseconds: row.at)
            let comment: Comment = "cost \(row.cost) at \(row.at) ns"
            #expect(user.request(cost: row.cost, at: instant) == row.answer, comment, sourceLocation: place)
            #expect(user.remaining(at: instant) == row.left, comment, sourceLocation: place)
            #expect(user.refill(at: instant) == .nanoseconds(row.refill), comment, sourceLocation: place)
        }
    }
}
