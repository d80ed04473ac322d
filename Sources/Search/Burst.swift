import RateLimiter
import ScenarioLanguage

/// Requests of one user: `tokens` at once, and the same again every `interval` until there were so many `rounds`.
struct Burst: Hashable, Sendable {
    /// The moment of the first round, in nanoseconds of the clock.
    var start: Int64
    /// How many tokens a round takes.
    var tokens: Int
    /// How many rounds there are.
    var rounds: Int64 = 1
    /// The time between two rounds, in nanoseconds.
    var interval: Int64 = 0

    /// The moment of the last round.
    var end: Int64 { start + (rounds - 1) * interval }
    /// The tokens of all rounds.
    var sum: Int128 { Int128(rounds) * Int128(tokens) }

    /// Each round by itself.
    var single: [Burst] { (0..<rounds).map { Burst(start: start + $0 * interval, tokens: tokens) } }

    /// The user who asks.
    static let apiKey = "user001"

    /// The request that makes it: single tokens where it is one round of no more than `mostSingles`, which is how people
    /// ask, or else one request a round.
    func request(mostSingles: Int) -> Request {
        let who = Who.keys([Self.apiKey])
        guard rounds == 1 else {
            return Request(who, rounds: Int(rounds), interval: .nanoseconds(interval), cost: tokens)
        }
        return tokens > mostSingles ? Request(who, cost: tokens) : Request(who, rounds: tokens)
    }
}

extension [Burst] {
    /// The statements that make these bursts, which follow one after the other, from the clock's start on.
    func statements(mostSingles: Int = .max) -> [Statement] {
        var now: Int64 = 0
        return flatMap { burst -> [Statement] in
            defer { now = burst.end }
            let wait = burst.start - now
            let advance = wait > 0 ? [Statement.advance(.by(.nanoseconds(wait)))] : []
            return advance + [.request(burst.request(mostSingles: mostSingles))]
        }
    }
}
