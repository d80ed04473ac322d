import RateLimiter
import Testing

/// The original program's test cases: 100 tokens per hour, two users, both asked in each case.
@Suite struct `The six cases` {
    @Test func `give the six answers`() async throws {
        let clock = ManualClock()
        var server = Server(limit: try Limit(tokens: 100, time: .seconds(3600)))
        let keys = ["user001", "user002"]
        for key in keys { try server.add(key) }

        func ask(times: Int = 1) throws -> Set<Decision> {
            var answers: Set<Decision> = []
            for _ in 0..<times {
                for key in keys { answers.insert(try server.request(key, at: clock.now)) }
            }
            return answers
        }
        func left() -> [Int] { [0, 1].map { server.remaining(ofUser: $0, at: clock.now) } }

        #expect(try ask() == [.success], "1: one request")
        #expect(left() == [99, 99])

        await clock.advance(by: .seconds(360))
        #expect(try ask(times: 98) == [.success], "2: after six minutes, 98 more")
        #expect(left() == [1, 1])

        #expect(try ask() == [.success], "3: the 100th")
        #expect(left() == [0, 0])

        #expect(try ask() == [.rejected(.exhausted(retryAfter: .seconds(54 * 60)))], "4: the 101st")
        #expect(left() == [0, 0])

        await clock.advance(by: server.refill(ofUser: 0, at: clock.now))
        #expect(clock.now.duration(to: .start) == .seconds(-3600))
        #expect(try ask() == [.success], "5: after the refill")
        #expect(left() == [99, 99])

        #expect(try ask() == [.success], "6: one more")
        #expect(left() == [98, 98])
    }
}
