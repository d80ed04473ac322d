public import RateLimiter

/// The log of what was answered.
extension Session {
    /// The answers up to the present moment, in their order, those of long ago left out.
    public var answers: ArraySlice<AnswerGroup> { replay.answers(upTo: history.depth) }

    /// Those that the user of that number got, without going through all of them.
    public func answers(of user: Int) -> [AnswerGroup] { replay.answers(of: user, upTo: history.depth) }

    /// Whether the latest answers were successes that the user of that number got, so many at most, the newest last.
    public func latestOutcomes(of user: Int, _ most: Int) -> [Bool] {
        let groups = replay.answers(of: user, upTo: history.depth, holding: most)
        return groups.flatMap { Array(repeating: $0.decision.isAccepted, count: min($0.count, most)) }.suffix(most)
    }

    /// How many steps lead to the moment of an answer, by its index among `answers`.
    public func depth(ofAnswer index: Int) -> Int { replay.depth(ofAnswer: index) }

    /// Why the last of some alike answers was given, by their index among `answers`; nil where it can't be told, as what
    /// came before is no longer kept.
    public func explanation(ofAnswer index: Int) -> Explanation? {
        let group = answers[index]
        var user = User(apiKey: group.apiKey, limit: simulator.limit)
        for earlier in replay.answers(before: index) where earlier.decision.isAccepted {
            _ = user.request(cost: earlier.cost, at: earlier.instant)
        }
        let cost = group.cost / group.count
        if group.decision.isAccepted, group.count > 1 {
            _ = user.request(cost: group.cost - cost, at: group.instant)
        }
        let explanation = user.explain(cost: cost, at: group.instant)
        return explanation.decision == group.decision ? explanation : nil
    }
}
