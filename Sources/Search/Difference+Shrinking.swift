public import RateLimiter
public import ScenarioLanguage
import Simulation

extension Difference {
    /// A scenario without errors made smaller until nothing can be left out of it without two policies answering it alike,
    /// under the tokens and the time of a limit; nil where they do already.
    ///
    /// The requests are those that it makes under the first policy. Where it has clients, which draw their random numbers
    /// from `seed`, it is run under each policy by itself, as in a comparison. `goesOn` is told how many statements are left,
    /// again and again, and ends the work early where it says so: the smallest scenario so far counts.
    public init?(
        in statements: [Statement], between first: Policy, and second: Policy, under limit: Limit, seed: Int = 0,
        while goesOn: @escaping (_ statementsLeft: Int) -> Bool
    ) {
        let limit = limit.with(first)
        let options = PartialLimit(tokens: limit.tokens, time: limit.time, seed: seed)
        let duel = Duel(between: first, and: second, under: options)
        let traffic = statements.hasClients ? statements.withClients : statements.byHand(under: limit)
        guard var shrinker = Shrinker(traffic, from: duel, while: goesOn) else { return nil }
        shrinker.shrink()
        let seeded = shrinker.statements.hasClients && seed != 0
        let settings = limit.fullFields + (seeded ? [Field.seed(seed)] : [])
        let shrunk = shrinker.statements
        self.init(
            lead: [.settings(settings)] + shrunk.dropLast(), last: shrunk[shrunk.count - 1], parting: shrinker.parting,
            policies: [first, second])
    }
}
