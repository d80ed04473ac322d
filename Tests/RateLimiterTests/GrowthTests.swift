import RateLimiter
import SeededRandom
import Testing

@Suite struct `A server that grows` {
    /// Of ten keys nine stand in their slots and one is too long to.
    private func key(_ number: Int) -> String {
        number % 10 == 9 ? "a user whose key is rather long, number \(number)" : "user\(number)"
    }

    @Test func `keeps 200,000 users' buckets`() throws {
        var server = Server(limit: try Limit(tokens: 7, time: .seconds(3600)))
        for number in 0..<200_000 {
            let added = try server.add(key(number))
            let answer = server.request(user: number, cost: number % 7 + 1, at: .start)
            guard added == number, answer == .success else { Issue.record("user \(number)"); return }
        }
        #expect(server.userCount == 200_000)
        for number in 0..<200_000 {
            let (cost, key) = (number % 7 + 1, key(number))
            let decision = try server.request(key, cost: 8 - cost, at: .start)
            let alike = try server.number(of: key) == number && server.apiKey(of: number) == key
            guard alike, decision.status == 429, server.remaining(ofUser: number, at: .start) == 7 - cost else {
                Issue.record("user \(number)")
                return
            }
        }
        #expect(!server.contains("user200000"))
    }

    @Test(arguments: Policy.allCases)
    func `keeps what each policy remembers`(policy: Policy) throws {
        let limit = try Limit(tokens: 5, time: .nanoseconds(1000), policy: policy)
        var (server, alone) = (Server(limit: limit), [User]())
        var random = Seeded(5)
        for number in 0..<500 {
            try server.add(key(number))
            alone.append(User(apiKey: key(number), limit: limit))
            let instant = Instant(nanoseconds: Int64(number) * 10)
            for _ in 0..<20 {
                let (user, cost) = (Int.random(in: 0...number, using: &random), Int.random(in: 1...3, using: &random))
                let expected = alone[user].request(cost: cost, at: instant)
                try #require(try server.request(key(user), cost: cost, at: instant) == expected, "user \(user)")
            }
        }
        let end = Instant(nanoseconds: 5000)
        for number in alone.indices {
            #expect(server.remaining(ofUser: number, at: end) == alone[number].remaining(at: end))
            #expect(server.refill(ofUser: number, at: end) == alone[number].refill(at: end))
        }
    }
}
