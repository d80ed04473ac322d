/// A limit: how many tokens a bucket holds, for how long, and the policy that decides.
public struct Limit: Hashable, Sendable {
    /// How many tokens fit in a bucket, 1 to 1,000,000,000.
    public let tokens: Int
    /// The time that the tokens are for, more than 0, in whole nanoseconds.
    public var time: Duration { .nanoseconds(nanoseconds) }
    /// The rule that decides.
    public private(set) var policy: Policy

    let nanoseconds: Int64

    /// A limit of `tokens` per `time`; throws where one of them is out of its range.
    public init(tokens: Int = 100, time: Duration = .seconds(3600), policy: Policy = .fixedWindow) throws(Invalid) {
        guard Self.tokenRange.contains(tokens) else { throw .tokens(tokens) }
        guard let nanoseconds = time.wholeNanoseconds, nanoseconds > 0 else { throw .time(time) }
        self.tokens = tokens
        self.nanoseconds = nanoseconds
        self.policy = policy
    }

    /// The same limit under another policy.
    public func with(_ policy: Policy) -> Limit {
        var limit = self
        limit.policy = policy
        return limit
    }

    /// How many tokens a bucket may hold.
    public static let tokenRange = 1...1_000_000_000

    /// A limit that can't be.
    public enum Invalid: Error, Hashable, CustomStringConvertible {
        /// The tokens are not 1 to 1,000,000,000.
        case tokens(Int)
        /// The time is not a whole number of nanoseconds from 1 to 2^63 − 1.
        case time(Duration)

        /// What is wrong and what is allowed.
        public var description: String {
            switch self {
            case .tokens(let tokens): "\(tokens) tokens: a bucket holds 1 to 1,000,000,000"
            case .time(let time): "a time of \(time): it is more than 0, in whole nanoseconds, at most 2^63 − 1 of them"
            }
        }
    }
}
