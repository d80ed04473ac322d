import ScenarioLanguage

extension Statement {
    /// The statements that are this one with less in it, those with the least first: fewer keys, rounds or clients, a lower
    /// cost, no interval, no retry.
    var smaller: [Statement] {
        switch self {
        case .user(let keys): keys.fewer.map(Statement.user)
        case .request(let request): request.smaller.map(Statement.request)
        case .client(let client): client.smaller.map(Statement.client)
        case .stop(.keys(let keys)): keys.fewer.map { .stop(.keys($0)) }
        case .settings, .stop(.all), .advance, .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: []
        }
    }

    /// Both in one statement, where one can say the same: two advances in a row, or the same user's requests at one moment.
    func merged(with next: Statement) -> Statement? {
        switch (self, next) {
        case (.advance(.by(let duration)), .advance(.by(let other))):
            return .advance(.by(duration + other))
        case (.request(var request), .request(let other)):
            guard request.isOfOneMoment, other.isOfOneMoment, request.cost == other.cost,
                let key = request.onlyKey, let otherKey = other.onlyKey, key.utf8.elementsEqual(otherKey.utf8)
            else { return nil }
            request.rounds += other.rounds
            request.interval = .zero
            return .request(request)
        default: return nil
        }
    }
}

extension Request {
    fileprivate var smaller: [Request] {
        var variants: [Request] = []
        func add(_ change: (inout Request) -> Void) {
            var variant = self
            change(&variant)
            variants.append(variant)
        }
        if case .keys(let keys) = who { keys.fewer.forEach { fewer in add { $0.who = .keys(fewer) } } }
        rounds.fewer.forEach { fewer in add { $0.rounds = fewer } }
        cost.fewer.forEach { fewer in add { $0.cost = fewer } }
        if interval > .zero { add { $0.interval = .zero } }
        return variants
    }

    fileprivate var isOfOneMoment: Bool { rounds == 1 || interval == .zero }

    fileprivate var onlyKey: String? { if case .keys(let keys) = who, keys.count == 1 { keys[0] } else { nil } }
}

extension Client {
    fileprivate var smaller: [Client] {
        var variants: [Client] = []
        func add(_ change: (inout Client) -> Void) {
            var variant = self
            change(&variant)
            variants.append(variant)
        }
        if case .keys(let keys) = who { keys.fewer.forEach { fewer in add { $0.who = .keys(fewer) } } }
        count.fewer.forEach { fewer in add { $0.count = fewer } }
        cost.fewer.forEach { fewer in add { $0.cost = fewer } }
        if calls != .once { add { $0.calls = .once } }
        if let retry {
            add { $0.retry = nil }
            if retry.jitter != nil { add { $0.retry = Retry(retry.wait) } }
        }
        return variants
    }
}

extension Int {
    /// Counts below this one, 1 or more: 1, then half of it, three quarters and so on, up to one less.
    fileprivate var fewer: [Int] {
        let steps = sequence(first: self - 1) { $0 > 1 ? $0 / 2 : nil }
        return self > 1 ? steps.map { self - $0 } : []
    }
}

extension [String] {
    /// The two halves of it, and it without each one of its elements.
    fileprivate var fewer: [[String]] {
        guard count > 1 else { return [] }
        let halves = [Array(prefix(count / 2)), Array(dropFirst(count / 2))]
        let others = indices.map { Array(self[..<$0] + self[($0 + 1)...]) }
        return count > 3 ? halves + others : others
    }
}
