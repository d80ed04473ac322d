/// Holds users by API key and takes their requests, each user's against a bucket of its own.
///
///     var server = Server(limit: try Limit(tokens: 100, time: .seconds(3600)))
///     try server.add("alice")
///     try server.request("alice", at: .start).isAccepted    // true
///     try server.remove("alice")
///
/// Time is a parameter, so a server is a value: the same calls always give the same answers. Keys are equal where their
/// UTF-8 bytes are, and a key that isn't there is an error wherever one is named.
///
/// A user has a number too, which saves looking the key up: ``number(of:)`` and ``add(_:)`` give it. It stays while the
/// user does, whoever else comes and goes; the number of a user who was removed is given to one who comes later. A number
/// that no user has traps.
public struct Server: Sendable {
    /// The limit that every user is held to.
    public private(set) var limit: Limit
    var table: UserTable<Bucket>

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

    /// How many users there are; where none was removed, they are numbered from 0 in the order they came.
    public var userCount: Int { table.count }

    /// Adds a user with a full bucket and gives its number; throws where the API key is there already.
    @discardableResult
    public mutating func add(_ apiKey: String) throws(ServerError) -> Int {
        guard !contains(apiKey) else { throw .userExists(apiKey: apiKey) }
        return apiKey.withBytes { table.add($0) }
    }

    /// Removes a user, whose number is free then; throws where no user has the API key.
    public mutating func remove(_ apiKey: String) throws(ServerError) {
        table.remove(try number(of: apiKey))
    }

    /// Whether a user has this API key.
    public func contains(_ apiKey: String) -> Bool {
        table.place(of: apiKey) != nil
    }

    /// The number of the user with this API key; throws where there is none.
    public func number(of apiKey: String) throws(ServerError) -> Int {
        guard let place = table.place(of: apiKey) else { throw .unknownUser(apiKey: apiKey) }
        return table.number(at: place)
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
        let place =
            apiKey.utf8.withContiguousStorageIfAvailable { table.place(ofJustStored: $0.span.bytes) }
            ?? table.place(of: apiKey)
        guard let place else { throw .unknownUser(apiKey: apiKey) }
        return table[place].request(cost: cost, at: instant, under: limit)
    }

    /// The same for a key as UTF-8 bytes, which need not be copied out of what was received.
    public mutating func request(
        _ apiKey: Span<UInt8>, cost: Int = 1, at instant: Instant
    ) throws(ServerError) -> Decision {
        guard cost > 0 else { throw .invalidCost(cost) }
        guard let place = table.place(of: apiKey.bytes) else { throw .unknownUser(bytes: apiKey) }
        return table[place].request(cost: cost, at: instant, under: limit)
    }

    /// The same for a user by number; a cost less than 1 traps.
    public mutating func request(user number: Int, cost: Int = 1, at instant: Instant) -> Decision {
        table[table.place(ofUser: number)].request(cost: cost, at: instant, under: limit)
    }
}
