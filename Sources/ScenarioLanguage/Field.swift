public import RateLimiter

/// A part of a limit, or of what else holds for a whole script.
public enum Field: Hashable, Sendable {
    /// How many tokens a bucket holds.
    case tokens(Int)
    /// The time that they are for.
    case time(Duration)
    /// The rule that decides.
    case policy(Policy)
    /// Where the random numbers of clients come from, 0 or more.
    case seed(Int)

    /// The field's name in the language and in settings.json.
    public var name: String {
        switch self {
        case .tokens: "tokens"
        case .time: "time"
        case .policy: "policy"
        case .seed: "seed"
        }
    }
}
