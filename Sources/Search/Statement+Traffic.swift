import RateLimiter
import ScenarioLanguage
import Simulation

extension [Statement] {
    /// What of a scenario without errors bears upon its answers under a limit, each move to a refill as far as it is under
    /// that limit.
    func traffic(under limit: Limit) -> [Statement] {
        var simulator = Simulator(
            options: PartialLimit(tokens: limit.tokens, time: limit.time, policy: limit.policy))
        return compactMap { statement in
            defer { try? simulator.run(statement) { _ in } }
            switch statement {
            case .user, .advance(.by): return statement
            case .advance(.toRefill): return .advance(.by(simulator.movement(of: statement)))
            case .request(var request):
                request.expected = nil
                return .request(request)
            case .settings, .expect, .heading, .say, .ask, .task, .solved: return nil
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

extension Request.Who {
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
