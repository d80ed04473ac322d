import RateLimiter
import ScenarioLanguage
import SeededRandom

/// A client at work.
struct ClientState: Sendable {
    /// A call that was neither served nor given up.
    private struct OpenCall: Sendable {
        let start: Instant
        var rejections = 0
    }

    /// Its statement, by number.
    let kind: Int32
    /// The tally of its user, by number.
    let tally: Int32
    private var call: OpenCall?
    /// When its next call is due, nil where it makes no other.
    private(set) var nextCall: Instant?
    /// Gaps and jitter have numbers of their own, so that when calls are due does not depend on answers.
    private var gaps: Seeded
    private var jitter: Seeded

    /// The client of that number, whose calls are due from `moment` on.
    init(_ number: Int, kind: Int32, tally: Int32, calls: Client.Calls, from moment: Instant, seed: Int) {
        self.kind = kind
        self.tally = tally
        var seeds = Seeded(UInt64(seed))
        var own = Seeded(seeds.next() &+ UInt64(number))
        gaps = own.split()
        jitter = own.split()
        nextCall = calls.first(from: moment, random: &gaps)
    }

    /// Takes the answer to its request, which begins a call where none is open, and gives when its next is due; nil where
    /// it never is.
    mutating func take(
        _ decision: Decision, at now: Instant, as client: Client, _ tally: inout ClientTally
    ) -> Instant? {
        var call = call ?? begin(client.calls, at: now, &tally)
        tally.requests += 1
        guard let error = decision.error else {
            tally.served += 1
            tally.lastServed = now
            tally.longestCall = max(tally.longestCall, call.start.duration(to: now))
            return close(&tally, at: now)
        }
        guard let retry = client.retry, let retryAfter = error.retryAfter else { return close(&tally, at: now) }
        call.rejections += 1
        self.call = call
        return retry.moment(after: retryAfter, at: now, rejections: call.rejections, random: &jitter)
    }

    /// Ends its work; an open call is given up.
    mutating func stop(_ tally: inout ClientTally) {
        if call != nil { _ = close(&tally, at: .start) }
        nextCall = nil
    }

    /// Whether it has no call open and makes no other.
    var hasEnded: Bool { call == nil && nextCall == nil }

    private mutating func begin(_ calls: Client.Calls, at now: Instant, _ tally: inout ClientTally) -> OpenCall {
        tally.calls += 1
        tally.waiting += 1
        nextCall = nextCall.flatMap { calls.next(after: $0, random: &gaps) }
        return OpenCall(start: now)
    }

    private mutating func close(_ tally: inout ClientTally, at now: Instant) -> Instant? {
        tally.waiting -= 1
        call = nil
        return nextCall.map { max($0, now) }
    }
}
