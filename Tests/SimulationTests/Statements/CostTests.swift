import RateLimiter
import Simulation
import Testing

struct CostTests {
    private static let limit = "settings tokens=5 time=10\nuser a\n"

    @Test func `a request takes all of its tokens or none`() {
        let played = play(Self.limit + "request a cost 3 x2\nexpect a tokens=2\nrequest a cost 2\nexpect a tokens=0\n")
        #expect(played.told == ["0 a 200", "0 a 429", "0 a 200"])
        #expect(played.failures == [])
        #expect(played.answers.map(\.explanation.remaining) == [2, 2, 0])
    }

    @Test(arguments: Policy.allCases)
    func `one that costs more than a bucket holds never fits and changes nothing`(policy: Policy) {
        let script = "settings policy=\(policy.rawValue)\n" + Self.limit + "request a cost 6 expect 429\n"
        let looks = "expect a retry=never delay=0 tokens=5 refill=0 accepted=0 rejected=1\n"
        let played = play(script + looks + "advance 4\nrequest a cost 5 expect 200\n")
        #expect(played.failures == [])
        #expect(played.answers.first?.decision == .rejected(.neverFits(cost: 6, tokens: 5)))
        #expect(played.answers.first?.decision.error?.retryAfter == nil)
    }

    @Test func `a request that never fits opens no window`() {
        let script =
            Self.limit + "request a cost 9223372036854775807\nadvance 4\nrequest a\nexpect a refill=10 tokens=4\n"
        #expect(play(script).failures == [])
    }

    @Test func `it is answered before an empty bucket is looked at`() {
        let played = play(
            Self.limit + "request a cost 5\nrequest a cost 6\nexpect a retry=never\nrequest a\nexpect a retry=10\n")
        #expect(played.told == ["0 a 200", "0 a 429", "0 a 429"])
        #expect(played.failures == [])
    }

    @Test func `a cost of the whole bucket fits where it is whole`() {
        let played = play(Self.limit + "request a cost 5\nadvance to refill\nrequest a\nrequest a cost 5\n")
        #expect(played.told == ["0 a 200", "10 a 200", "10 a 429"])
    }

    @Test func `accepted and rejected count answers, whatever their cost`() {
        let script = Self.limit + "request a cost 2 x4\nrequest a cost 9\nexpect a accepted=2 rejected=3 tokens=1\n"
        #expect(play(script).failures == [])
    }
}
