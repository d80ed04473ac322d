/// Holds users by API key and takes their requests, each user's against a bucket of its own.
///
///     var server = Server(limit: try Limit(tokens: 100, time: .seconds(3600)))
///     try server.add("user001")
///     try server.request("user001", at: .start)    // .success
///
/// Time is a parameter, so a server is a value: the same calls always give the same answers.
public struct Server: Sendable {
    /// The limit that every user is held to.
    public private(set) var limit: Limit
    private var table: UserTable<Bucket>

    /// A server without users.
    public init(limit: Limit) {
        self.limit = limit
        table = UserTable(newValue: Bucket(limit.policy))
    }

    /// Fills every bucket anew and holds the same users to another limit.
    public mutating func reset(to limit: Limit) {
        self.limit = limit
        table.fillAll(with: Bucket(limit.policy))
    }

    /// How many users there are; they are numbered from 0 in the order they came.
    public var userCount: Int { table.count }

    /// Adds a user with a full bucket and gives its number; throws where the API key is there already.
    @discardableResult
    public mutating func add(_ apiKey: String) throws(ServerError) -> Int {
        guard number(of: apiKey) == nil else { throw .userExists(apiKey: apiKey) }
        return table.add(apiKey.utf8.span.bytes)
    }

    /// The number of the user with this API key, or nil where there is none.
    public func number(of apiKey: String) -> Int? {
        table.number(of: apiKey.utf8.span.bytes)
    }

    /// The API key of a user, by number.
    public func apiKey(of number: Int) -> String {
        String(decoding: table.key(ofUser: number), as: UTF8.self)
    }

    /// Decides a request of `cost` tokens, 1 or more, at a moment that is no earlier than those before it.
    ///
    /// Throws where no user has the API key or the cost is less than 1; a rejection is an answer, not an error.
    public mutating func request(
        _ apiKey: String, cost: Int = 1, at instant: Instant
    ) throws(ServerError) -> Decision {
        guard cost > 0 else { throw .invalidCost(cost) }
        // A small string's bytes are stored for this within the function; its `utf8.span` would be a call.
        let slot =
            apiKey.utf8.withContiguousStorageIfAvailable { table.slot(ofJustStored: $0.span.bytes) }
            ?? table.slot(of: apiKey.utf8.span.bytes)
        guard let slot else { throw .unknownUser(apiKey: apiKey) }
        return table[slot].request(cost: cost, at: instant, under: limit)
    }

    /// The same for a key as UTF-8 bytes, nil where no user has it; a cost less than 1 traps.
    public mutating func request(_ apiKey: Span<UInt8>, cost: Int = 1, at instant: Instant) -> Decision? {
        guard let slot = table.slot(of: apiKey.bytes) else { return nil }
        return table[slot].request(cost: cost, at: instant, under: limit)
    }

    /// The same for a user by number, which saves looking the key up; a number without a user traps.
    public mutating func request(user number: Int, cost: Int = 1, at instant: Instant) -> Decision {
        table[table.slot(ofUser: number)].request(cost: cost, at: instant, under: limit)
    }

    /// What a request of a user, by number, would be decided by; nil where its cost never fits.
    public func memory(ofUser number: Int, cost: Int = 1, at instant: Instant) -> Memory? {
        guard cost <= limit.tokens else { return nil }
        return table[table.slot(ofUser: number)].memory(cost: cost, at: instant, under: limit)
    }

    /// A request like `request(user:cost:at:)`, with the reason of its decision.
    public mutating func explain(user number: Int, cost: Int = 1, at instant: Instant) -> Explanation {
        let memory = memory(ofUser: number, cost: cost, at: instant)
        let decision = request(user: number, cost: cost, at: instant)
        return Explanation(
            limit: limit, instant: instant, cost: cost, memory: memory, decision: decision,
            remaining: remaining(ofUser: number, at: instant), refill: refill(ofUser: number, at: instant))
    }

    /// How many tokens a user has left, rounded down.
    public func remaining(ofUser number: Int, at instant: Instant) -> Int {
        table[table.slot(ofUser: number)].remaining(at: instant, under: limit)
    }

    /// How long until a user's bucket is whole again, rounded up to a nanosecond; 0 where it is whole.
    public func refill(ofUser number: Int, at instant: Instant) -> Duration {
        table[table.slot(ofUser: number)].refill(at: instant, under: limit)
    }

    /// A copy of a user, by number, to look at or to put back later.
    public func user(at number: Int) -> User {
        let slot = table.slot(ofUser: number)
        return User(apiKey: apiKey(of: number), limit: limit, bucket: table[slot])
    }

    /// Puts a user back as a copy under the same limit was.
    public mutating func restore(_ user: User, at number: Int) {
        precondition(user.limit == limit, "a bucket is read under the limit that it was made for")
        table[table.slot(ofUser: number)] = user.bucket
    }

    /// A copy of a user, to look at or to go on with by itself; throws where no user has the API key.
    public func user(_ apiKey: String) throws(ServerError) -> User {
        guard let slot = table.slot(of: apiKey.utf8.span.bytes) else { throw .unknownUser(apiKey: apiKey) }
        return User(apiKey: apiKey, limit: limit, bucket: table[slot])
    }
}
