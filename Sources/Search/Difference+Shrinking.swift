public import RateLimiter
public import ScenarioLanguage

extension Difference {
    /// A scenario without errors made smaller until nothing can be left out of it without two policies answering it alike,
    /// under the tokens and the time of a limit; nil where they do already.
    ///
    /// The requests are those that it makes under the first policy. `goesOn` is told how many statements are left, again and
    /// again, and ends the work early where it says so: the smallest scenario so far counts.
    public init?(
        in statements: [Statement], between first: Policy, and second: Policy, under limit: Limit,
        while goesOn: @escaping (_ statementsLeft: Int) -> Bool
    ) {
        let limit = limit.with(first)
        let duel = Duel(between: first, and: second, under: limit)
        guard var shrinker = Shrinker(statements.traffic(under: limit), from: duel, while: goesOn) else { return nil }
        shrinker.shrink()
        var lead = shrinker.statements
        guard case .request(let request) = lead.removeLast() else { return nil }
        var end = duel
        for statement in lead { _ = try? end.run(statement) }
        guard let answers = try? end.explain(request) else { return nil }
        self.init(lead: [limit.fullStatement] + lead, request: request, answers: answers)
    }
}
