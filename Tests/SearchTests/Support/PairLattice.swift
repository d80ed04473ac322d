import RateLimiter

/// Everything that one user can ask two policies for, tokens one by one, on a clock of few moments.
struct PairLattice {
    /// The fewest requests of which the last is answered differently, nil where none ever is.
    let fewest: Int?

    init(_ first: Limit, _ second: Limit, moments: Int64) {
        var fewest: Int?
        // The pairs of states that can be at a moment, by how their memories read, and the fewest requests that lead there.
        var pairs = ["": (users: [first, second].map { User(apiKey: "a", limit: $0) }, requests: 0)]
        for moment in 0..<moments {
            var open = Array(pairs.values)
            while let pair = open.popLast() {
                var users = pair.users
                let statuses = users.indices.map { users[$0].request(at: Instant(nanoseconds: moment)).status }
                let requests = pair.requests + 1
                if statuses[0] != statuses[1] {
                    fewest = min(fewest ?? requests, requests)
                } else if pairs["\(users)"].map({ $0.requests > requests }) ?? true {
                    pairs["\(users)"] = (users, requests)
                    open.append((users, requests))
                }
            }
        }
        self.fewest = fewest
    }
}
