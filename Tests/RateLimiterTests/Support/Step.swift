import RateLimiter

/// A request in seeded traffic, with the user before it and after it.
struct Step: CustomStringConvertible {
    /// The traffic that the request is of, at its moment.
    let traffic: Traffic
    let cost: Int
    let before: User
    let answer: Decision
    let after: User

    /// What to print where something fails.
    var description: String { "\(traffic), cost \(cost)" }

    /// Every policy at every scale.
    static let cases = Policy.allCases.flatMap { policy in Traffic.Scale.allCases.map { (policy, $0) } }

    /// Looks at each step of much seeded traffic.
    static func each(
        of policy: Policy, _ scale: Traffic.Scale, seeds: Range<UInt64> = 10_000..<10_250, steps: Int = 12,
        look: (Step) throws -> Void
    ) throws {
        for seed in seeds {
            var traffic = try Traffic(seed: seed, scale: scale, policy: policy)
            var user = traffic.user
            for _ in 0..<steps {
                let (cost, before) = (traffic.cost(), user)
                let answer = user.request(cost: cost, at: traffic.instant)
                try look(Step(traffic: traffic, cost: cost, before: before, answer: answer, after: user))
                traffic.pause(after: answer)
            }
        }
    }
}

extension User {
    /// Whether two users are answered alike from now on, tried with more of the traffic.
    func behaves(as other: User, in traffic: Traffic, steps: Int = 5) -> Bool {
        var (one, other, traffic) = (self, other, traffic)
        for _ in 0..<steps {
            let (cost, instant) = (traffic.cost(), traffic.instant)
            guard one.remaining(at: instant) == other.remaining(at: instant),
                one.refill(at: instant) == other.refill(at: instant)
            else { return false }
            let answer = one.request(cost: cost, at: instant)
            guard answer == other.request(cost: cost, at: instant) else { return false }
            traffic.pause(after: answer)
        }
        return true
    }
}
