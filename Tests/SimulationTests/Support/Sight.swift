import RateLimiter
import Simulation

/// What can be seen of a simulator.
struct Sight: Equatable {
    let now: Instant
    let limit: Limit
    let users: [String]

    init(_ simulator: Simulator) {
        now = simulator.now
        limit = simulator.limit
        users = simulator.records.indices.map { user in
            let record = simulator.records[user]
            let last = simulator.last(of: user).map { "\($0) \($0.decision)" } ?? "-"
            return """
                \(record.apiKey) \(simulator.remaining(of: user)) \(simulator.refill(of: user)) \
                \(record.accepted) \(record.rejected) \(last)
                """
        }
    }
}
