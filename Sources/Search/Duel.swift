import RateLimiter
import ScenarioLanguage
import Simulation

/// One scenario run under two policies, statement by statement.
struct Duel {
    private var first: Simulator
    private var second: Simulator

    /// Two runs at the clock's start, without users, under the limit of the options but for its policy.
    init(between first: Policy, and second: Policy, under options: PartialLimit) {
        func simulator(_ policy: Policy) -> Simulator {
            var options = options
            options.policy = policy
            return Simulator(options: options)
        }
        self.first = simulator(first)
        self.second = simulator(second)
    }

    /// The users that there are.
    var apiKeys: [String] { first.records.map(\.apiKey) }

    /// The moment that the clock of both runs shows, nil where a refill put them apart.
    var now: Instant? { first.now == second.now ? first.now : nil }

    /// Runs a statement and gives where the policies part in it, nil where they don't; throws where it is in error.
    mutating func run(_ statement: Statement) throws(Diagnostics) -> Parting? {
        var answers: [Answer] = []
        try first.run(statement) { event in
            if case .answer(let answer) = event { answers.append(answer) }
        }
        var same = 0
        var other: Answer?
        try second.run(statement) { event in
            guard case .answer(let answer) = event, other == nil else { return }
            if same < answers.count, answers[same].isAnswered(as: answer) { same += 1 } else { other = answer }
        }
        let byHand = answers[..<same].count { $0.client == nil }
        return Parting(byHand: byHand, [same < answers.count ? answers[same] : nil, other])
    }
}

/// Where two runs of a statement part: the first request that is another, or is answered otherwise.
struct Parting {
    /// How many requests the statement itself made before.
    let byHand: Int
    /// What each run asks next and how it is answered, nil where it asks no more.
    let answers: [Answer?]
    /// The request with which they part: of two, the one that comes first.
    let request: Answer

    /// Nil where neither run asks any more.
    fileprivate init?(byHand: Int, _ answers: [Answer?]) {
        // Of what is due at one moment, clients' requests come before one by hand.
        let first = answers.compactMap(\.self).min { ($0.instant, $0.client ?? .max) < ($1.instant, $1.client ?? .max) }
        guard let first else { return nil }
        self.byHand = byHand
        self.answers = answers
        request = first
    }

    /// What each policy decides on that request, and why; nil where no such request is made under it.
    var explanations: [Explanation?] {
        answers.map { $0.flatMap { $0.asksTheSame(as: request) ? $0.explanation : nil } }
    }
}

extension Answer {
    fileprivate func isAnswered(as other: Answer) -> Bool {
        asksTheSame(as: other) && decision.status == other.decision.status
    }
}
