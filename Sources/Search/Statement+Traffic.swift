import RateLimiter
import ScenarioLanguage
import Simulation

extension [Statement] {
    /// What of a scenario without errors bears upon its answers under a limit: each move of the clock as far as it is, and
    /// the requests of clients made by hand, as they are under that limit.
    func traffic(under limit: Limit) -> [Statement] {
        var simulator = Simulator(options: PartialLimit(limit))
        return flatMap { statement -> [Statement] in
            let start = simulator.now
            var answers: [Answer] = []
            try? simulator.run(statement) { event in
                if case .answer(let answer) = event { answers.append(answer) }
            }
            if answers.contains(where: { $0.client != nil }) { return answers.byHand(from: start, to: simulator.now) }
            switch statement {
            case .user: return [statement]
            case .advance: return [.advance(.by(start.duration(to: simulator.now)))]
            case .request(var request):
                request.expected = nil
                return [.request(request)]
            case .settings, .client, .stop, .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: return []
            }
        }
    }

    /// What of it is about one user.
    func only(_ apiKey: String) -> [Statement] {
        var isThere = false
        return compactMap { statement in
            switch statement {
            case .user(let keys):
                guard keys.holds(apiKey) else { return nil }
                isThere = true
                return .user([apiKey])
            case .request(var request):
                guard isThere, request.who.holds(apiKey) else {
                    // The clock moves all the same.
                    return .advance(.by(request.interval * (request.rounds - 1)))
                }
                request.who = .keys([apiKey])
                return .request(request)
            default: return statement
            }
        }
    }
}

extension Who {
    fileprivate func holds(_ apiKey: String) -> Bool {
        switch self {
        case .all: true
        case .keys(let keys): keys.holds(apiKey)
        }
    }
}

extension [String] {
    /// Whether a key with the same bytes is among them.
    fileprivate func holds(_ apiKey: String) -> Bool {
        contains { $0.utf8.elementsEqual(apiKey.utf8) }
    }
}

extension [Answer] {
    /// The statements that make the same requests by hand, while the clock goes from one moment to another.
    fileprivate func byHand(from start: Instant, to end: Instant) -> [Statement] {
        var statements: [Statement] = []
        var now = start
        func move(to moment: Instant) {
            if moment > now { statements.append(.advance(.by(now.duration(to: moment)))) }
            now = moment
        }
        for answer in self {
            move(to: answer.instant)
            statements.append(.request(Request(.keys([answer.apiKey]), cost: answer.explanation.cost)))
        }
        move(to: end)
        return statements
    }
}
