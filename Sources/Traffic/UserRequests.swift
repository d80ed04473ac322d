public import RateLimiter

/// The moments at which one user of a log made requests.
public struct UserRequests {
    private let key: String
    private let order: RequestOrder
    private var reader: LineReader
    private var clock = Instant.start
    private var found: [Instant] = []

    /// The requests of the user whose key as text is this.
    public init(of key: String, rules: LineRules, order: RequestOrder) {
        self.key = key
        self.order = order
        reader = LineReader(rules)
    }

    /// Takes a line, without its line feed; throws where its key or time can't be read.
    public mutating func take(_ line: Span<UInt8>) throws(Unreadable) {
        let entry = try reader.read(line)
        clock = order == .file ? max(clock, entry.instant) : entry.instant
        let key = entry.key.map { line.array($0) } ?? reader.decodedKey
        if LoggedKey.text(key[...]) == self.key { found.append(clock) }
    }

    /// The moments, in order.
    public var instants: [Instant] { found.sorted() }
}
