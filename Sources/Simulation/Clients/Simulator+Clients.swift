import RateLimiter
import ScenarioLanguage

extension Simulator {
    /// How many requests `advance to served` makes at most.
    public static let mostRequestsToServed = 10_000_000

    /// What the clients of each user came to, in the order in which users got clients.
    public var clientTallies: [ClientTally] { clients.tallies }

    /// How many calls of clients are open.
    public var waiting: Int { clients.waiting }

    /// The clients of a user by number, nil where there never were any.
    public func clients(of user: Int) -> ClientTally? { clients.tally(of: user) }

    /// The statement that sets its limit and where its random numbers come from.
    public var settings: Statement { .settings(limit.fields + (seed == 0 ? [] : [.seed(seed)])) }

    /// Starts clients, which make what is due at once.
    mutating func start(_ client: Client, _ report: (Event) -> Void) {
        clients.start(client, for: users(of: client.who).map { ($0, records[$0].apiKey) }, at: now, seed: seed)
        move(to: now, report)
    }

    /// Moves the clock, and makes the requests that are due on the way and at its end.
    mutating func move(to moment: Instant, _ report: (Event) -> Void) {
        while let turn = clients.next, turn.instant <= moment { report(.answer(makeRequest(of: turn))) }
        now = moment
    }

    /// Moves the clock to the request that is due next, and makes it.
    mutating func makeRequest(of turn: Clients.Turn) -> Answer {
        now = turn.instant
        let (user, cost) = clients.request(of: turn)
        let answer = ask(user, cost: cost, client: turn.number)
        clients.take(answer.decision, of: turn)
        return answer
    }

    /// Makes the request that is due next, of which nothing is told, as where it is looked ahead.
    mutating func lookAhead(to turn: Clients.Turn) {
        let (user, cost) = clients.request(of: turn)
        clients.take(decide(user, cost: cost), of: turn)
    }

    /// Where a statement moves the clock that is about the clock alone; nil where that never comes.
    func moment(after statement: Statement) -> Instant? {
        switch statement {
        case .advance(.by(let duration)): now.advancing(by: duration)
        case .advance(.toRefill(let key)): refillMoment(of: key)
        case .advance(.toServed(let key)): servedMoment(of: key)
        default: now
        }
    }

    /// The first moment at which, all that is due there having been made, no client of the user, or without a key none at
    /// all, has an open call; nil where nothing more is due before that, or more requests than `most`.
    func servedMoment(of key: String?, within most: Int = mostRequestsToServed) -> Instant? {
        let user = key.flatMap { number(of: $0) }
        var ahead = self
        var requests = 0
        while ahead.clients.waiting(ofUser: user) > 0 {
            guard let next = ahead.clients.next else { return nil }
            ahead.now = next.instant
            while let turn = ahead.clients.next, turn.instant == ahead.now {
                guard requests < most else { return nil }
                requests += 1
                ahead.lookAhead(to: turn)
            }
        }
        return ahead.now
    }
}
