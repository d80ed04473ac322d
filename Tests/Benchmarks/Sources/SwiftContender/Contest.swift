import RateLimiter

/// A server, its users, and the traffic that it decides twice: once to warm up, once to be measured.
struct Contest {
    private let traffic: Traffic
    private var server: Server
    private var now: Int64 = 0
    private(set) var accepted = 0
    private(set) var nanoseconds: Int64 = 0

    init(_ traffic: Traffic, under policy: Policy) throws {
        self.traffic = traffic
        server = Server(limit: try Limit(tokens: traffic.tokens, time: traffic.time, policy: policy))
        for key in traffic.keys { try server.add(key) }
    }

    /// Decides a request for each of `users`, given as whatever `decide` knows a user by.
    @inline(__always)
    mutating func run<User>(
        _ users: Span<User>, decide: (inout Server, User, Instant) throws(ServerError) -> Decision
    ) throws(ServerError) {
        for _ in 0..<2 {
            let start = processorTime()
            var accepted = 0
            for index in users.indices {
                now += traffic.step
                let decision = try decide(&server, users[index], Instant(nanoseconds: now))
                if decision.isAccepted { accepted += 1 }
            }
            self.accepted += accepted
            nanoseconds = processorTime() - start
        }
    }
}
