import RateLimiter
import SeededRandom
import Testing

@Suite struct `API keys` {
    private let limit: Limit

    init() throws { limit = try Limit(tokens: 1000, time: .seconds(3600)) }

    /// Adds users, has the one at place i spend i + 1 tokens, and holds each key to its own user.
    private func check(_ keys: [String], _ comment: Comment? = nil) throws {
        var server = Server(limit: limit)
        for (number, key) in keys.enumerated() { try #require(try server.add(key) == number, comment) }
        for (number, key) in keys.enumerated() {
            try #require(try server.request(key, cost: number % 1000 + 1, at: .start) == .success, comment)
        }
        for (number, key) in keys.enumerated() {
            try #require(try server.number(of: key) == number, comment)
            try #require(server.apiKey(of: number).utf8.elementsEqual(key.utf8), comment)
            try #require(server.remaining(ofUser: number, at: .start) == 999 - number % 1000, comment)
            #expect(throws: ServerError.userExists(apiKey: key), comment) { try server.add(key) }
        }
        #expect(server.userCount == keys.count)
    }

    @Test func `may have any length`() throws {
        try check((0...1000).map { String(repeating: "k", count: $0) })
    }

    @Test func `of one length differ by any one byte`() throws {
        for length in [1, 2, 3, 4, 5, 7, 8, 9, 11, 15, 16, 17, 23, 24, 25, 26, 47, 48, 49, 72, 100] {
            let plain = [UInt8](repeating: 0x6B, count: length)
            let changed = plain.indices.map { place in
                var bytes = plain
                bytes[place] = 0x6C
                return String(decoding: bytes, as: UTF8.self)
            }
            try check([String(decoding: plain, as: UTF8.self)] + changed, "\(length) bytes")
        }
    }

    @Test func `differ by the zeros at their end`() throws {
        try check((0...60).map { String(repeating: "\0", count: $0) })
        try check((0...60).map { "key" + String(repeating: "\0", count: $0) })
    }

    @Test func `are equal only where their bytes are`() throws {
        let (composed, decomposed) = ("\u{E9}", "e\u{301}")
        try #require(composed == decomposed)
        for length in [0, 10, 22, 30] {
            let prefix = String(repeating: "k", count: length)
            try check([prefix + composed, prefix + decomposed], "behind \(length) bytes")
        }
        try check(["한", "\u{1112}\u{1161}\u{11AB}", "Å", "\u{212B}", "A\u{30A}", "🦊", "key", "Key", "ｋｅｙ"])
    }

    @Test func `as bytes need not be text`() throws {
        var server = Server(limit: limit)
        try server.add("\u{FFFD}")
        #expect(throws: ServerError.unknownUser(apiKey: "\u{FFFD}")) { try server.request([0xFF].span, at: .start) }
        #expect(try server.request([0xEF, 0xBF, 0xBD].span, at: .start) == .success)
    }

    @Test func `are found from a part of a longer run of bytes`() throws {
        var server = Server(limit: limit)
        let keys = ["a", "bcdef", "0123456789", String(repeating: "long", count: 20)]
        for key in keys { try server.add(key) }
        let line = Array(keys.joined(separator: " ").utf8)
        var start = 0
        for (number, key) in keys.enumerated() {
            let part = line.span.extracting(start..<start + key.utf8.count)
            #expect(try server.request(part, at: .start) == .success)
            #expect(server.remaining(ofUser: number, at: .start) == 999)
            start += key.utf8.count + 1
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `are told apart as a set of bytes tells them`(seed: UInt64) throws {
        var random = Seeded(seed)
        var (server, numbers) = (Server(limit: limit), [[UInt8]: Int]())
        for _ in 0..<1000 {
            let length = Int.random(in: 0...(random.happens(90) ? 4 : 60), using: &random)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0x61...0x63, using: &random) }
            let key = String(decoding: bytes, as: UTF8.self)
            try #require((try? server.number(of: key)) == numbers[bytes], "seed \(seed): \(key)")
            if numbers[bytes] == nil {
                numbers[bytes] = server.userCount
                try server.add(key)
            }
        }
        #expect(server.userCount == numbers.count, "seed \(seed)")
    }
}
