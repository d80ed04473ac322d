import RateLimiter
import Testing

@Suite struct `A server` {
    private let limit: Limit

    init() throws { limit = try Limit(tokens: 3, time: .seconds(10)) }

    @Test func `answers requests by key, by bytes and by number alike`() throws {
        var server = Server(limit: limit)
        let number = try server.add("user001")
        #expect(try server.request("user001", at: .start) == .success)
        #expect(try server.request(Array("user001".utf8).span, at: .start) == .success)
        #expect(server.request(user: number, at: .start) == .success)
        let rejected = Decision.rejected(.exhausted(retryAfter: .seconds(10)))
        #expect(try server.request("user001", at: .start) == rejected)
        #expect(try server.request(Array("user001".utf8).span, at: .start) == rejected)
        #expect(server.request(user: number, at: .start) == rejected)
    }

    @Test func `throws for a key that no user has`() throws {
        var server = Server(limit: limit)
        try server.add("user001")
        for key in ["user002", "user00", "user0011", "USER001", "", " user001"] {
            #expect(throws: ServerError.unknownUser(apiKey: key)) { try server.request(key, at: .start) }
            #expect(throws: ServerError.unknownUser(apiKey: key)) { try server.user(key) }
            #expect(throws: ServerError.unknownUser(apiKey: key)) { try server.remove(key) }
            #expect(throws: ServerError.unknownUser(apiKey: key)) { try server.number(of: key) }
            #expect(throws: ServerError.unknownUser(apiKey: key)) {
                try server.request(Array(key.utf8).span, at: .start)
            }
            #expect(!server.contains(key))
        }
        #expect(server.userCount == 1)
        #expect(server.remaining(ofUser: 0, at: .start) == 3)
    }

    @Test func `throws for a user who is there, and keeps its bucket`() throws {
        var server = Server(limit: limit)
        try server.add("user001")
        _ = try server.request("user001", cost: 2, at: .start)
        #expect(throws: ServerError.userExists(apiKey: "user001")) { try server.add("user001") }
        #expect(server.userCount == 1)
        #expect(server.remaining(ofUser: 0, at: .start) == 1)
    }

    @Test func `says what is wrong in the original's words`() {
        #expect("\(ServerError.userExists(apiKey: "user001"))" == "User with api key user001 already exists")
        #expect("\(ServerError.unknownUser(apiKey: "user009"))" == "No user has the api key user009")
        #expect("\(ServerError.invalidCost(0))" == "A request costs at least one token, not 0")
    }

    @Test func `numbers its users in the order they came`() throws {
        var server = Server(limit: limit)
        for number in 0..<1000 {
            let key = String(number &* 7919 % 1000)
            #expect(try server.add(key) == number)
        }
        #expect(server.userCount == 1000)
        for number in 0..<1000 {
            let key = String(number &* 7919 % 1000)
            #expect(try server.number(of: key) == number)
            #expect(server.apiKey(of: number) == key)
        }
    }

    @Test func `is a value, and so is a user of it`() throws {
        var server = Server(limit: limit)
        try server.add("user001")
        _ = try server.request("user001", at: .start)
        var (copy, user) = (server, try server.user("user001"))
        #expect(user.apiKey == "user001")
        #expect(user.limit == limit)
        #expect(user.request(cost: 2, at: .start) == .success)
        #expect(user.request(at: .start).status == 429)
        try copy.add("user002")
        #expect(try copy.request("user001", cost: 1, at: .start) == .success)
        #expect(copy.remaining(ofUser: 0, at: .start) == 1)
        #expect(server.remaining(ofUser: 0, at: .start) == 2)
        #expect(server.userCount == 1)
    }

    @Test(arguments: Policy.allCases)
    func `stays as it was while a copy of it goes on`(policy: Policy) throws {
        var server = Server(limit: try Limit(tokens: 3, time: .seconds(10), policy: policy))
        for number in 0..<40 {
            try server.add("user\(number)")
            let before = server
            for user in 0...number { _ = server.request(user: user, at: .start) }
            let left = min(3, number + 1)
            #expect(
                (0...number).map { before.remaining(ofUser: $0, at: .start) }
                    == (0...number).map { max(0, 3 - (number - $0)) })
            #expect(server.remaining(ofUser: 0, at: .start) == 3 - left)
            var copy = server
            copy.reset(to: server.limit)
            #expect(copy.remaining(ofUser: 0, at: .start) == 3)
            #expect(server.remaining(ofUser: 0, at: .start) == 3 - left)
        }
    }

    @Test(arguments: Policy.allCases, Policy.allCases)
    func `is reset to another limit with the same users`(from: Policy, to: Policy) throws {
        var server = Server(limit: try Limit(tokens: 2, time: .seconds(1), policy: from))
        for key in ["user001", "user002"] { try server.add(key) }
        _ = try server.request("user001", cost: 2, at: .start)
        let other = try Limit(tokens: 5, time: .seconds(7), policy: to)
        server.reset(to: other)
        #expect(server.limit == other)
        for number in 3...40 { try server.add("user00\(number)") }
        for number in 0..<40 {
            #expect(server.apiKey(of: number) == "user00\(number + 1)")
            #expect(server.remaining(ofUser: number, at: .start) == 5)
            #expect(server.refill(ofUser: number, at: .start) == .zero)
            #expect(server.request(user: number, cost: 5, at: .start) == .success)
            #expect(server.refill(ofUser: number, at: .start) == .seconds(to == .slidingCounter ? 14 : 7))
        }
    }

    @Test(arguments: Policy.allCases)
    func `puts a user back as it was`(policy: Policy) throws {
        var server = Server(limit: try Limit(tokens: 5, time: .seconds(7), policy: policy))
        for key in ["user001", "user002"] { try server.add(key) }
        for number in [0, 1] { _ = server.request(user: number, cost: 2, at: .start) }
        let saved = server.user(at: 1)
        #expect(saved.apiKey == "user002")
        #expect(server.request(user: 1, cost: 3, at: .start).status == 200)
        server.restore(saved, at: 1)
        #expect([0, 1].map { server.remaining(ofUser: $0, at: .start) } == [3, 3])
        #expect(server.request(user: 1, cost: 3, at: .start).status == 200)
        #expect(saved.remaining(at: .start) == 3)
    }

    @Test func `traps for a wrong program`() async {
        await #expect(processExitsWith: .failure) { _ = try Server(limit: Limit()).apiKey(of: 0) }
        await #expect(processExitsWith: .failure) {
            var server = Server(limit: try Limit())
            try server.add("user001")
            _ = server.request(user: 0, cost: 0, at: .start)
        }
        await #expect(processExitsWith: .failure) {
            var server = Server(limit: try Limit(tokens: 1))
            try server.add("user001")
            server.restore(User(apiKey: "user001", limit: try Limit(tokens: 2)), at: 0)
        }
        await #expect(processExitsWith: .failure) {
            var user = User(apiKey: "user001", limit: try Limit())
            _ = user.request(cost: -1, at: .start)
        }
    }
}
