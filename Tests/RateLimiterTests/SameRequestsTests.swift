import RateLimiter
import SeededRandom
import Testing

@Suite struct `token-bucket, gcra and leaky-bucket` {
    @Test(arguments: [(7, 1_000_000_007, 1), (100, 3_600_000_000_000, 2)] as [(Int, Int64, UInt64)])
    func `accept the same of 50,000 requests`(tokens: Int, time: Int64, seed: UInt64) throws {
        var users = try [Policy.tokenBucket, .gcra, .leakyBucket].map {
            User(apiKey: "user001", limit: try Limit(tokens: tokens, time: .nanoseconds(time), policy: $0))
        }
        var (random, instant, accepted) = (Seeded(seed), Instant.start, 0)
        for _ in 0..<50_000 {
            let cost = random.happens(80) ? 1 : Int.random(in: 1...tokens + 1, using: &random)
            let answers = users.indices.map { users[$0].request(cost: cost, at: instant) }
            let alike = Set(answers.map(\.error)).count == 1 && answers[0] == answers[1]
            if !alike { Issue.record("seed \(seed): cost \(cost) at \(instant.nanoseconds) ns: \(answers)") }
            accepted += answers[0].status == 200 ? 1 : 0
            let longest = random.happens(95) ? time / Int64(tokens) * 2 : time * 2
            let pause = random.happens(30) ? 0 : Int64.random(in: 0...longest, using: &random)
            instant = instant.advanced(by: .nanoseconds(pause))
        }
        #expect((5_000...45_000).contains(accepted), "seed \(seed): traffic must meet both answers")
    }
}
