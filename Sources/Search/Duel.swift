import RateLimiter
import ScenarioLanguage
import Simulation

/// One scenario run under two policies, statement by statement.
struct Duel {
    private var first: Simulator
    private var second: Simulator

    /// Two runs at the clock's start, without users.
    init(between first: Policy, and second: Policy, under limit: Limit) {
        func simulator(_ policy: Policy) -> Simulator {
            Simulator(options: PartialLimit(tokens: limit.tokens, time: limit.time, policy: policy))
        }
        self.first = simulator(first)
        self.second = simulator(second)
    }

    /// The users that there are.
    var apiKeys: [String] { first.records.map(\.apiKey) }

    /// Runs a statement and gives how many of its answers come before the one at which the policies part, nil where they
    /// don't; throws, and does nothing, where it is in error.
    mutating func run(_ statement: Statement) throws(Diagnostics) -> Int? {
        var answers: [Exchange] = []
        try first.run(statement) { event in
            if case .answer(let answer) = event { answers.append(Exchange(answer)) }
        }
        var place = 0
        var parting: Int?
        try second.run(statement) { event in
            guard case .answer(let answer) = event, parting == nil else { return }
            if !answers.indices.contains(place) || answers[place] != Exchange(answer) { parting = place }
            place += 1
        }
        return parting ?? (place < answers.count ? place : nil)
    }

    /// What each policy answers to a request of one user, and why; throws where it is in error.
    mutating func explain(_ request: Request) throws(Diagnostics) -> [Explanation] {
        var explanations: [Explanation] = []
        func take(_ event: Event) {
            if case .answer(let answer) = event { explanations.append(answer.explanation) }
        }
        try first.run(.request(request), report: take)
        try second.run(.request(request), report: take)
        return explanations
    }
}

/// A request and its status.
private struct Exchange: Equatable {
    let user: Int
    let instant: Instant
    let status: Int

    init(_ answer: Answer) {
        user = answer.user
        instant = answer.instant
        status = answer.decision.status
    }
}
