public import RateLimiter
public import ScenarioLanguage

/// The parts of a limit, and of what else holds for a whole script, that a place sets: settings.json, a scenario, or the
/// command line.
public struct PartialLimit: Hashable, Sendable {
    /// How many tokens a bucket holds, 1 to 1,000,000,000.
    public var tokens: Int?
    /// The time that they are for, more than 0.
    public var time: Duration?
    /// The rule that decides.
    public var policy: Policy?
    /// Where the random numbers of clients come from, 0 or more.
    public var seed: Int?

    /// The parts that are given.
    public init(tokens: Int? = nil, time: Duration? = nil, policy: Policy? = nil, seed: Int? = nil) {
        self.tokens = tokens
        self.time = time
        self.policy = policy
        self.seed = seed
    }

    /// Whether both tokens and time are set.
    public var isLimit: Bool { tokens != nil && time != nil }

    /// These parts, and where one is missing that of `others`.
    public func over(_ others: PartialLimit) -> PartialLimit {
        PartialLimit(
            tokens: tokens ?? others.tokens, time: time ?? others.time, policy: policy ?? others.policy,
            seed: seed ?? others.seed)
    }

    /// The limit, with 100 tokens per hour and `fixed-window` for what is missing; traps on a part out of its range.
    public var limit: Limit {
        do {
            return try Limit(
                tokens: tokens ?? 100, time: time ?? .seconds(3600), policy: policy ?? .fixedWindow)
        } catch {
            preconditionFailure(error.description)
        }
    }

    /// The parts that are given, as the language writes them.
    public var fields: [Field] {
        [tokens.map(Field.tokens), time.map(Field.time), policy.map(Field.policy), seed.map(Field.seed)]
            .compactMap(\.self)
    }

    /// Sets a field; false where it was set before.
    @discardableResult
    public mutating func set(_ field: Field) -> Bool {
        let before = self
        switch field {
        case .tokens(let count): tokens = tokens ?? count
        case .time(let duration): time = time ?? duration
        case .policy(let value): policy = policy ?? value
        case .seed(let value): seed = seed ?? value
        }
        return self != before
    }
}

extension PartialLimit {
    /// All parts of a limit.
    public init(_ limit: Limit) {
        self.init(tokens: limit.tokens, time: limit.time, policy: limit.policy)
    }

    /// The parts that are given by fields, the first of each kind.
    public init(_ fields: [Field]) {
        self.init()
        for field in fields { set(field) }
    }
}
