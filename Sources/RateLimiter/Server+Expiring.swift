extension Server {
    /// Removes every user whose bucket is whole, and gives back the memory that the others don't need; says how many
    /// went.
    ///
    /// Nothing is lost but the numbers of those users: whoever is whole again is decided like one who is new. It looks at
    /// every user, so it is for now and then, not for each request: `requestAdding(_:cost:at:)` calls it before memory
    /// would grow, which on average is a constant cost for each user who comes.
    @discardableResult
    public mutating func removeExpired(at instant: Instant) -> Int {
        table.removeAll { [limit] in $0.refill(at: instant, under: limit) == .zero }
    }

    /// Decides a request like `request(_:cost:at:)`, where whoever asks for the first time is added with a full bucket.
    ///
    ///     let address = "192.0.2.1"
    ///     try server.requestAdding(address, at: now).isAccepted    // true
    ///
    /// It suits a server whose keys, such as clients' addresses, come unannounced. Before its memory would grow, all who
    /// are whole again are removed, so it follows how many users have spent something lately, at a cost that is constant
    /// for each request on average. Throws where the cost is less than 1.
    public mutating func requestAdding(
        _ apiKey: String, cost: Int = 1, at instant: Instant
    ) throws(ServerError) -> Decision {
        guard cost > 0 else { throw .invalidCost(cost) }
        return apiKey.withBytes { decideAdding($0, cost: cost, at: instant) }
    }

    /// The same for a key as UTF-8 bytes.
    public mutating func requestAdding(
        _ apiKey: Span<UInt8>, cost: Int = 1, at instant: Instant
    ) throws(ServerError) -> Decision {
        guard cost > 0 else { throw .invalidCost(cost) }
        return decideAdding(apiKey.bytes, cost: cost, at: instant)
    }

    private mutating func decideAdding(_ apiKey: RawSpan, cost: Int, at instant: Instant) -> Decision {
        if let place = table.place(of: apiKey) { return table[place].request(cost: cost, at: instant, under: limit) }
        if table.count == table.capacity { removeExpired(at: instant) }
        return request(user: table.add(apiKey), cost: cost, at: instant)
    }
}
