import RateLimiter

/// Everything that one user can do under a limit on a clock of few moments: every cost, at every moment, in every order.
struct Lattice {
    /// The states that have been met, as their memories read.
    private var users: [User]
    private var numbers: [String: Int]
    /// The states that can be at each moment before its requests.
    private var reached: [[Int]] = []
    /// For each moment and state, the states that a request leads to and the tokens that it takes.
    private var requests: [[Int: [(next: Int, tokens: Int)]]] = []

    /// All that can be done at these moments, in order.
    init(_ limit: Limit, moments: [Int64]) {
        let user = User(apiKey: "a", limit: limit)
        users = [user]
        numbers = ["\(user)": 0]
        var states = [0]
        for moment in moments {
            reached.append(states)
            var edges: [Int: [(next: Int, tokens: Int)]] = [:]
            var index = 0
            var known = Set(states)
            while index < states.count {
                let state = states[index]
                index += 1
                edges[state] = (1...limit.tokens).map { cost in
                    var user = users[state]
                    let decision = user.request(cost: cost, at: Instant(nanoseconds: moment))
                    return (number(of: user), decision.error == nil ? cost : 0)
                }
                for (next, _) in edges[state] ?? [] where known.insert(next).inserted { states.append(next) }
            }
            requests.append(edges)
        }
    }

    private mutating func number(of user: User) -> Int {
        let text = "\(user)"
        if let number = numbers[text] { return number }
        numbers[text] = users.count
        users.append(user)
        return users.count - 1
    }

    /// The most tokens from a moment on, by its place: within it alone, within it and the next, and so on.
    func most(from first: Int) -> [Int] {
        var taken: [Int: Int] = Dictionary(uniqueKeysWithValues: reached[first].map { ($0, 0) })
        return requests[first...].map { edges in
            var open = Array(taken.keys)
            while let state = open.popLast() {
                let sum = taken[state] ?? 0
                for (next, tokens) in edges[state] ?? [] where taken[next] ?? -1 < sum + tokens {
                    taken[next] = sum + tokens
                    open.append(next)
                }
            }
            return taken.values.max() ?? 0
        }
    }
}
