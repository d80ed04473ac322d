import RateLimiter

/// Who was taken for the users of a log, and from where.
public struct UserNaming: Equatable, Sendable {
    /// A place of keys, and how many requests had theirs there.
    public struct Place: Equatable, Sendable {
        /// The place.
        public let source: UserSource
        /// How many requests.
        public let requests: Int
    }

    private static let mostExamples = 3

    /// What was to name them.
    public let key: UserKey
    /// Where their keys stood, the most frequent place first.
    public let places: [Place]
    /// The first users that came, at most three.
    public let examples: [KeyText]
    /// How many requests are of users who are no addresses.
    public let noAddresses: Int
    /// The first of those users.
    public let firstNoAddress: KeyText?

    init(_ key: UserKey, places: [Place], keys: KeyTable, noAddresses: Int, firstNoAddress: KeyText?) {
        self.key = key
        self.places = places.filter { $0.requests > 0 }.enumerated().sorted {
            ($1.element.requests, $0.offset) < ($0.element.requests, $1.offset)
        }.map(\.element)
        examples = (0..<min(Self.mostExamples, keys.count)).map { KeyText(keys.key(of: $0)) }
        self.noAddresses = noAddresses
        self.firstNoAddress = firstNoAddress
    }
}
