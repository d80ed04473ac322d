public import RateLimiter
public import ScenarioLanguage

extension Simulator {
    /// How far the clock gets on a way.
    public struct Reach: Equatable, Sendable {
        /// The moment at which it stands.
        public let moment: Instant
        /// Whether the way ends there.
        public let isEnd: Bool
    }

    /// How far the clock gets while clients make `most` requests, 1 or more, and those that are due at the moment of the last of
    /// them; nil where the way has no end.
    public func reach(of advance: Advance, within most: Int) -> Reach? {
        if case .toServed(let key) = advance {
            let user = key.flatMap { number(of: $0) }
            return reach(within: most) { $0.clients.waiting(ofUser: user) == 0 ? $0.now : nil }
        }
        guard let end = moment(after: .advance(advance)) else { return nil }
        return reach(within: most) { state in
            if let next = state.clients.next, next.instant <= end { nil } else { end }
        }
    }

    private func reach(within most: Int, end: (Simulator) -> Instant?) -> Reach? {
        var ahead = self
        var requests = 0
        while true {
            if let end = end(ahead) { return Reach(moment: end, isEnd: true) }
            guard requests < most else { return Reach(moment: ahead.now, isEnd: false) }
            guard let next = ahead.clients.next else { return nil }
            ahead.now = next.instant
            while let turn = ahead.clients.next, turn.instant == next.instant {
                requests += 1
                ahead.lookAhead(to: turn)
            }
        }
    }
}
