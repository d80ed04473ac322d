extension Server {
    /// What a request of a user, by number, would be decided by; nil where its cost never fits.
    public func memory(ofUser number: Int, cost: Int = 1, at instant: Instant) -> Memory? {
        table[table.place(ofUser: number)].memory(cost: cost, at: instant, under: limit)
    }

    /// A request like `request(user:cost:at:)`, with the reason of its decision.
    public mutating func explain(user number: Int, cost: Int = 1, at instant: Instant) -> Explanation {
        table[table.place(ofUser: number)].explain(cost: cost, at: instant, under: limit)
    }

    /// How many tokens a user has left, rounded down.
    public func remaining(ofUser number: Int, at instant: Instant) -> Int {
        table[table.place(ofUser: number)].remaining(at: instant, under: limit)
    }

    /// How long until a user's bucket is whole again, rounded up to a nanosecond; 0 where it is whole.
    public func refill(ofUser number: Int, at instant: Instant) -> Duration {
        table[table.place(ofUser: number)].refill(at: instant, under: limit)
    }

    /// A copy of a user, to look at or to go on with by itself; throws where no user has the API key.
    public func user(_ apiKey: String) throws(ServerError) -> User {
        user(at: try number(of: apiKey))
    }

    /// A copy of a user, by number, to look at or to put back later.
    public func user(at number: Int) -> User {
        User(apiKey: apiKey(of: number), limit: limit, bucket: table[table.place(ofUser: number)])
    }

    /// Puts a user back as a copy under the same limit was.
    public mutating func restore(_ user: User, at number: Int) {
        precondition(user.limit == limit, "a bucket is read under the limit that it was made for")
        table[table.place(ofUser: number)] = user.bucket
    }
}
