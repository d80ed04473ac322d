import RateLimiter
import Testing

@Suite struct `A decision` {
    private let exhausted = Error429.exhausted(retryAfter: .seconds(3240))
    private let misfit = Error429.neverFits(cost: 101, tokens: 100)

    @Test func `of success is a 200 without an error`() throws {
        let decision = Decision.success(delay: .seconds(2))
        #expect(decision.isAccepted)
        #expect(Decision.success.isAccepted)
        #expect(decision.status == 200)
        #expect(decision.error == nil)
        #expect(decision.delay == .seconds(2))
        #expect(Decision.success.delay == .zero)
        #expect(decision != .success)
        try decision.get()
    }

    @Test func `of rejection is a 429 with its error`() {
        for error in [exhausted, misfit] {
            let decision = Decision.rejected(error)
            #expect(!decision.isAccepted)
            #expect(decision.status == 429)
            #expect(decision.error == error)
            #expect(decision.delay == .zero)
            #expect(throws: error) { try decision.get() }
        }
    }

    @Test func `of rejection has a retry time unless it never fits`() {
        #expect(exhausted.retryAfter == .seconds(3240))
        #expect(misfit.retryAfter == nil)
    }
}
