import RateLimiter
import Simulation
import Testing

@Suite struct `An explanation in HTTP` {
    @Test func `tells the limit in fields, times in whole seconds, rounded up`() throws {
        let limit = try Limit(tokens: 100, time: .milliseconds(3_599_001))
        var user = User(apiKey: "user001", limit: limit)
        let success = user.explain(at: .start)
        #expect(success.httpStatusLine == "HTTP/1.1 200 OK")
        #expect(
            fields(success) == [
                #"RateLimit-Policy: "fixed-window";q=100;w=3600"#, #"RateLimit: "fixed-window";r=99;t=3600"#,
            ])
        let rejected = user.explain(cost: 100, at: Instant(nanoseconds: 1_500_000_000))
        #expect(rejected.httpStatusLine == "HTTP/1.1 429 Too Many Requests")
        #expect(fields(rejected).first == "Retry-After: 3598")
        #expect(fields(rejected).last == #"RateLimit: "fixed-window";r=99;t=3598"#)
        // Waiting does not help.
        #expect(fields(user.explain(cost: 101, at: .start)).count == 2)
    }

    private func fields(_ explanation: Explanation) -> [String] {
        explanation.httpFields.map { "\($0.name): \($0.value)" }
    }
}
