import RateLimiter
import SeededRandom

/// A limit and requests against it, all from one seed.
///
/// They stand still, crowd, pause about as long as the limit's time or as the last answer said, and jump far ahead.
struct Traffic: CustomStringConvertible {
    /// How large the limit's numbers are.
    enum Scale: CaseIterable {
        /// A handful of tokens in a handful of nanoseconds: every remainder and every edge is met.
        case tiny
        /// Dozens of tokens in up to ten seconds that they don't divide.
        case common
        /// Up to all that a limit and the clock can hold.
        case vast
    }

    let seed: UInt64
    let limit: Limit
    var instant: Instant
    private var random: Seeded

    init(seed: UInt64, scale: Scale, policy: Policy) throws {
        var random = Seeded(seed)
        let (tokens, time): (Int64, Int64) =
            switch scale {
            case .tiny: (.random(in: 1...5, using: &random), .random(in: 1...12, using: &random))
            case .common: (.random(in: 1...40, using: &random), random.magnitude(upTo: 10_000_000_000))
            case .vast: (random.magnitude(upTo: 1_000_000_000), random.magnitude(upTo: .max))
            }
        let start = random.happens(50) ? 0 : random.magnitude(upTo: scale == .vast ? .max : 10_000_000_000)
        self.seed = seed
        limit = try Limit(tokens: Int(tokens), time: .nanoseconds(time), policy: policy)
        instant = Instant(nanoseconds: start)
        self.random = random
    }

    /// What to print where something fails.
    var description: String {
        "seed \(seed): \(limit.tokens) tokens per \(limit.time), \(limit.policy), at \(instant.nanoseconds) ns"
    }

    /// A new user under the limit.
    var user: User { User(apiKey: "user001", limit: limit) }

    /// A request's cost: mostly one token, now and then more than all.
    mutating func cost() -> Int {
        let tokens = limit.tokens
        switch Int.random(in: 0..<100, using: &random) {
        case ..<50: return 1
        case ..<80: return .random(in: 1...tokens, using: &random)
        case ..<88: return tokens
        case ..<95: return Int(random.magnitude(upTo: Int64(tokens)))
        default: return random.happens(10) ? .max : tokens + .random(in: 1...3, using: &random)
        }
    }

    /// Moves on, as far as the clock goes; `last` is the answer that came last.
    mutating func pause(after last: Decision? = nil) {
        let (tokens, time) = (Int128(limit.tokens), limit.time.nanoseconds)
        let step: Int128
        switch Int.random(in: 0..<100, using: &random) {
        case ..<35: step = 0
        case ..<45: step = .random(in: 0...time / tokens + 1, using: &random)
        case ..<55: step = .random(in: 0...time / 4 + 1, using: &random)
        case ..<65: step = .random(in: 0...2 * time, using: &random)
        case ..<75: step = time * .random(in: 1...2, using: &random) + .random(in: -1...1, using: &random)
        case ..<95: step = (last?.error?.retryAfter?.nanoseconds ?? 1) - (random.happens(40) ? 1 : 0)
        default: step = Int128(random.magnitude(upTo: Int64(min(time * 1000, Int128(Int64.max)))))
        }
        let moment = min(Int128(instant.nanoseconds) + step, Int128(Int64.max))
        instant = Instant(nanoseconds: Int64(moment))
    }
}
