import HeapModule
import RateLimiter
import ScenarioLanguage

/// All clients that were started, and what is due of them.
struct Clients: Sendable {
    /// A request that is due.
    struct Turn: Comparable, Sendable {
        /// When.
        let instant: Instant
        /// Who makes it, by number from 0.
        fileprivate let client: Int32

        /// The client's number as the language has it, from 1.
        var number: Int { Int(client) + 1 }

        /// The earliest comes first, of those at one moment the lowest client's.
        static func < (left: Self, right: Self) -> Bool {
            (left.instant.nanoseconds, left.client) < (right.instant.nanoseconds, right.client)
        }
    }

    /// How many there may be in a script.
    static let mostClients = 10_000_000

    /// What they came to, by user, in the order in which users got clients.
    private(set) var tallies: [ClientTally] = []
    /// How many calls are open.
    private(set) var waiting = 0
    private var tallyOfUser: [Int: Int] = [:]
    private var kinds: [Client] = []
    private var states: [ClientState] = []
    private var due = Heap<Turn>()

    /// How many were started so far.
    var count: Int { states.count }

    /// The request that is due next, nil where none ever is.
    var next: Turn? { due.min }

    /// Starts clients in rounds, one for each user in each, with the numbers of a seed.
    mutating func start(_ client: Client, for users: [(number: Int, apiKey: String)], at now: Instant, seed: Int) {
        kinds.append(client)
        let tallies = users.map { tally(ofUser: $0.number, $0.apiKey) }
        for _ in 0..<client.count {
            for tally in tallies {
                let state = ClientState(
                    states.count + 1, kind: Int32(kinds.count - 1), tally: Int32(tally), calls: client.calls, from: now,
                    seed: seed)
                if let first = state.nextCall {
                    due.insert(Turn(instant: first, client: Int32(states.count)))
                    self.tallies[tally].running += 1
                }
                states.append(state)
            }
        }
    }

    /// Whose request it is, and what it costs.
    func request(of turn: Turn) -> (user: Int, cost: Int) {
        let state = states[Int(turn.client)]
        return (tallies[Int(state.tally)].user, kinds[Int(state.kind)].cost)
    }

    /// Takes the answer to the request that was due next.
    mutating func take(_ decision: Decision, of turn: Turn) {
        let client = Int(turn.client)
        let tally = Int(states[client].tally)
        waiting -= tallies[tally].waiting
        let next = states[client].take(
            decision, at: turn.instant, as: kinds[Int(states[client].kind)], &tallies[tally])
        waiting += tallies[tally].waiting
        if let next {
            due.replaceMin(with: Turn(instant: next, client: turn.client))
        } else {
            due.removeMin()
            if states[client].hasEnded { tallies[tally].running -= 1 }
        }
    }

    /// Ends the clients of users; open calls are given up.
    mutating func stop(_ users: [Int]) {
        let stopped = Set(users.compactMap { tallyOfUser[$0] }.map(Int32.init))
        for client in states.indices where stopped.contains(states[client].tally) && !states[client].hasEnded {
            let tally = Int(states[client].tally)
            waiting -= tallies[tally].waiting
            states[client].stop(&tallies[tally])
            waiting += tallies[tally].waiting
            tallies[tally].running -= 1
        }
        due = Heap(due.unordered.filter { !stopped.contains(states[Int($0.client)].tally) })
    }

    /// How many calls of a user's clients are open, or of all.
    func waiting(ofUser user: Int?) -> Int {
        user.map { tally(of: $0)?.waiting ?? 0 } ?? waiting
    }

    /// What the clients of a user came to, nil where there never were any.
    func tally(of user: Int) -> ClientTally? { tallyOfUser[user].map { tallies[$0] } }

    private mutating func tally(ofUser user: Int, _ apiKey: String) -> Int {
        if let tally = tallyOfUser[user] { return tally }
        tallyOfUser[user] = tallies.count
        tallies.append(ClientTally(user: user, apiKey: apiKey))
        return tallies.count - 1
    }
}
