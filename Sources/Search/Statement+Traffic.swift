import RateLimiter
import ScenarioLanguage
import Simulation

extension [Statement] {
    /// Whether there are clients.
    var hasClients: Bool { contains { if case .client = $0 { true } else { false } } }

    /// What of a scenario with clients bears upon its answers.
    var withClients: [Statement] {
        compactMap { statement in
            switch statement {
            case .user, .client, .stop, .advance: return statement
            case .request(let request): return .request(request.expectingNothing)
            case .settings, .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: return nil
            }
        }
    }

    /// What of a scenario without clients or errors bears upon its answers under a limit, each move of the clock as far as
    /// it is there.
    func byHand(under limit: Limit) -> [Statement] {
        var simulator = Simulator(options: PartialLimit(limit))
        return compactMap { statement in
            let start = simulator.now
            try? simulator.run(statement) { _ in }
            switch statement {
            case .user: return statement
            case .advance: return .advance(.by(start.duration(to: simulator.now)))
            case .request(let request): return .request(request.expectingNothing)
            case .settings, .client, .stop, .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show:
                return nil
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
            case .client(var client):
                guard isThere, client.who.holds(apiKey) else { return nil }
                client.who = .keys([apiKey])
                return .client(client)
            case .stop(let who): return isThere && who.holds(apiKey) ? .stop(.keys([apiKey])) : nil
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

extension Request {
    fileprivate var expectingNothing: Request {
        var request = self
        request.expected = nil
        return request
    }
}
