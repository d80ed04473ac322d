import RateLimiter
import ScenarioLanguage

/// The kinds of clients that can be started for a user, one of them chosen.
struct ClientMenu: Equatable {
    /// What a client is like.
    enum Kind: CaseIterable {
        case steady, random, polite, backingOff, impatient

        var name: String {
            switch self {
            case .steady: "steady"
            case .random: "random"
            case .polite: "polite"
            case .backingOff: "backing off"
            case .impatient: "impatient"
            }
        }

        /// What it does, in the field's words.
        var meaning: String {
            switch self {
            case .steady: "asks at a steady pace, and lets a rejected call go"
            case .random: "asks at random moments (Poisson), and lets a rejected call go"
            case .polite: "after a 429, waits as long as Retry-After says"
            case .backingOff: "after a 429, waits twice as long each time, with full jitter"
            case .impatient: "after a 429, asks again every second"
            }
        }
    }

    /// For whom they ask.
    let apiKey: String
    /// How many there will be.
    let count: Int
    /// The limit that they meet.
    let limit: Limit
    private(set) var selected = Kind.steady

    init(for apiKey: String, count: Int, under limit: Limit) {
        self.apiKey = apiKey
        self.count = count
        self.limit = limit
    }

    /// The place of the chosen kind.
    var place: Int { Kind.allCases.firstIndex(of: selected) ?? 0 }

    mutating func select(_ place: Int) {
        selected = Kind.allCases[max(0, min(place, Kind.allCases.count - 1))]
    }

    /// The statement that starts clients of the chosen kind. Together they ask for twice as much as the limit lets
    /// through, so that all of them meet it.
    var statement: Statement {
        let client =
            switch selected {
            case .steady: Client(who, count: count, calls: .every(gap))
            case .random: Client(who, count: count, calls: .random(mean: gap))
            case .polite: Client(who, count: count, calls: .every(gap), retry: .init(.after))
            case .backingOff:
                Client(
                    who, count: count, calls: .every(gap),
                    retry: .init(.backoff(.seconds(1), most: .seconds(60)), jitter: .full))
            case .impatient: Client(who, count: count, calls: .every(gap), retry: .init(.fixed(.seconds(1))))
            }
        return .client(client)
    }

    private var who: Who { .keys([apiKey]) }

    /// The time between two calls of a client: half of what the limit has for each of them, in whole seconds, or where that is
    /// less than one, in milliseconds.
    private var gap: Duration {
        let (gap, _) = limit.time.nanoseconds.multipliedReportingOverflow(by: Int128(count))
        let nanoseconds = gap / (2 * Int128(limit.tokens))
        let grain: Int128 = nanoseconds >= 1_000_000_000 ? 1_000_000_000 : 1_000_000
        let most = Int128(Duration.longestGap.nanoseconds)
        return .nanoseconds(Int64(min(most, max(grain, nanoseconds / grain * grain))))
    }
}

extension Duration {
    /// The longest that a client waits between two calls: a year.
    fileprivate static let longestGap = Duration.seconds(365 * 86_400)
}
