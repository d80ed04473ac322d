public import RateLimiter

/// Why two policies answer every request alike under a limit.
///
/// Where `Difference(between:and:under:)` finds nothing, one of these holds.
public enum Agreement: Sendable {
    /// They are one.
    case same
    /// `token-bucket`, `gcra` and `leaky-bucket`: three readings of one number.
    case oneNumber
    /// The limit's time is one moment of the clock.
    case oneMoment
    /// The limit is one token.
    case oneToken

    /// The reason why these policies never differ under `limit`.
    public init(of first: Policy, and second: Policy, under limit: Limit) {
        let readings: Set<Policy> = [.tokenBucket, .gcra, .leakyBucket]
        if first == second {
            self = .same
        } else if readings.isSuperset(of: [first, second]) {
            self = .oneNumber
        } else {
            self = limit.time == .nanoseconds(1) ? .oneMoment : .oneToken
        }
    }

    /// The reason as the end of a sentence.
    public var reason: String {
        switch self {
        case .same: "they are one policy"
        case .oneNumber:
            "both store the moment at which the bucket is full again, and accept a request that moves it no further ahead than "
                + "the limit's time"
        case .oneMoment: "the limit's time is one moment of the clock, and every moment has a whole bucket under both"
        case .oneToken:
            "under one token both accept a request where the last success is the limit's time ago, and no earlier"
        }
    }
}
