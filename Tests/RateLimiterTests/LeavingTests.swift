import RateLimiter
import SeededRandom
import Testing

@Suite struct `A server whose users come and go` {
    private func second(_ second: Int64) -> Instant { Instant(nanoseconds: second * 1_000_000_000) }

    @Test func `forgets whom it removes`() throws {
        var server = Server(limit: try Limit(tokens: 100, time: .seconds(3600)))
        try server.add("alice")
        #expect(try server.request("alice", cost: 100, at: .start).isAccepted)
        try server.remove("alice")
        #expect(throws: ServerError.unknownUser(apiKey: "alice")) { try server.request("alice", at: .start) }
        #expect(throws: ServerError.unknownUser(apiKey: "alice")) { try server.remove("alice") }
        #expect(server.userCount == 0)
        try server.add("alice")
        #expect(try server.request("alice", cost: 100, at: .start).isAccepted)
    }

    @Test func `leaves the others their numbers and their buckets`() throws {
        var server = Server(limit: try Limit(tokens: 3, time: .seconds(10)))
        let numbers = try ["alice", "bob", "carol"].map { try server.add($0) }
        for (cost, number) in numbers.enumerated() { _ = server.request(user: number, cost: cost + 1, at: .start) }
        try server.remove("bob")
        #expect(try server.number(of: "alice") == numbers[0] && server.number(of: "carol") == numbers[2])
        #expect([0, 2].map { server.remaining(ofUser: numbers[$0], at: .start) } == [2, 0])
        #expect(try server.add("dave") == numbers[1])
        #expect(server.apiKey(of: numbers[1]) == "dave")
        #expect(server.remaining(ofUser: numbers[1], at: .start) == 3)
    }

    @Test func `traps for the number of one who is gone`() async {
        await #expect(processExitsWith: .failure) {
            var server = Server(limit: try Limit())
            let number = try server.add("alice")
            try server.remove("alice")
            _ = server.request(user: number, at: .start)
        }
    }

    @Test(arguments: Policy.allCases)
    func `forgets those who are whole again, and only those`(policy: Policy) throws {
        var server = Server(limit: try Limit(tokens: 2, time: .seconds(10), policy: policy))
        for key in ["early", "late", "idle"] { try server.add(key) }
        _ = try server.request("early", cost: 2, at: .start)
        _ = try server.request("late", at: second(1))
        #expect(server.removeExpired(at: second(1)) == 1)
        #expect(["early", "late", "idle"].map(server.contains) == [true, true, false])
        let whole = try server.user("early").refill(at: .start)
        #expect(server.removeExpired(at: Instant.start.advanced(by: whole - .nanoseconds(1))) <= 1)
        #expect(server.contains("early"))
        server.removeExpired(at: Instant.start.advanced(by: whole))
        #expect(!server.contains("early"))
        server.removeExpired(at: second(100))
        #expect(server.userCount == 0)
    }

    @Test func `adds whoever asks for the first time`() throws {
        var server = Server(limit: try Limit(tokens: 1, time: .seconds(10)))
        #expect(try server.requestAdding("alice", at: .start).isAccepted)
        #expect(try !server.requestAdding(Array("alice".utf8).span, at: .start).isAccepted)
        #expect(try server.requestAdding(Array("bob".utf8).span, at: .start).isAccepted)
        #expect(server.userCount == 2)
        #expect(throws: ServerError.invalidCost(0)) { try server.requestAdding("carol", cost: 0, at: .start) }
        #expect(!server.contains("carol"))
    }

    /// Ten keys a second, each once, under a limit that is whole after ten seconds: a hundred at once have spent something.
    @Test(arguments: [6, 40])
    func `holds no more than those who spent something lately`(length: Int) throws {
        var server = Server(limit: try Limit(tokens: 2, time: .seconds(10)))
        var most = 0
        for number in 0..<20_000 {
            let key = String(repeating: "k", count: length - "\(number)".utf8.count) + "\(number)"
            let instant = Instant(nanoseconds: Int64(number) * 100_000_000)
            #expect(try server.requestAdding(key, at: instant).isAccepted)
            most = max(most, server.userCount)
        }
        #expect((100...400).contains(most))
    }

    @Test(arguments: Policy.allCases)
    func `answers as if it had forgotten nobody`(policy: Policy) throws {
        for seed in 0..<10 as Range<UInt64> {
            var random = Seeded(seed)
            let limit = try Limit(tokens: 3, time: .nanoseconds(100), policy: policy)
            var (server, users) = (Server(limit: limit), [Int: User]())
            for step in 0..<2000 {
                let instant = Instant(nanoseconds: Int64(step))
                let (number, cost) = (Int.random(in: 0..<400, using: &random), Int.random(in: 1...3, using: &random))
                let answer = try server.requestAdding("user\(number)", cost: cost, at: instant)
                let expected = users[number, default: User(apiKey: "", limit: limit)].request(cost: cost, at: instant)
                try #require(answer == expected, "seed \(seed), step \(step)")
            }
            #expect(server.userCount < 400)
        }
    }
}
