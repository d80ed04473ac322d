import RateLimiter
import Simulation
import Testing

@Suite struct `A message` {
    @Test func `is in the original's words`() {
        let instant = Instant(nanoseconds: 360_999_999_999)
        #expect(Decision.success.message(at: instant) == "Successful request on 00:06:00")
        #expect(Decision.success(delay: .seconds(2)).message(at: instant) == "Successful request on 00:06:00")
        let rejected = Decision.rejected(.exhausted(retryAfter: .seconds(3240)))
        #expect(rejected.message(at: instant) == "Error 429! Rate limit exceeded. Try again in 3240 seconds")
        let misfit = Decision.rejected(.neverFits(cost: 101, tokens: 100))
        let never = "Error 429! Rate limit exceeded. 101 tokens never fit in a bucket of 100"
        #expect(misfit.message(at: instant) == never)
    }

    @Test(arguments: [(1, 1), (1_000_000_000, 1), (1_000_000_001, 2), (3_599_000_000_001, 3600)] as [(Int64, Int)])
    func `tells a wait in whole seconds, rounded up`(nanoseconds: Int64, seconds: Int) {
        let error = Error429.exhausted(retryAfter: .nanoseconds(nanoseconds))
        #expect(error.message == "Error 429! Rate limit exceeded. Try again in \(seconds) seconds")
    }
}
