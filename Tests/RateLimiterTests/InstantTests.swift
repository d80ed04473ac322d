import RateLimiter
import Testing

@Suite struct `An instant` {
    private let end = Instant(nanoseconds: .max)

    @Test func `moves by whole nanoseconds, both ways`() {
        let noon = Instant(nanoseconds: 43_200_000_000_000)
        #expect(Instant.start.advancing(by: .seconds(43_200)) == noon)
        #expect(noon.advancing(by: .nanoseconds(1)) == Instant(nanoseconds: 43_200_000_000_001))
        #expect(noon.advancing(by: .seconds(-43_200)) == .start)
        #expect(noon.advanced(by: .zero) == noon)
        #expect(Instant.start.advanced(by: .nanoseconds(Int64.max)) == end)
        #expect(end.advanced(by: .nanoseconds(-Int64.max)) == .start)
    }

    @Test func `never leaves the clock`() {
        #expect(end.advancing(by: .nanoseconds(1)) == nil)
        #expect(end.advancing(by: .nanoseconds(Int64.max)) == nil)
        #expect(Instant.start.advancing(by: .nanoseconds(-1)) == nil)
        #expect(end.advancing(by: .nanoseconds(Int64.min)) == nil)
        #expect(Instant.start.advancing(by: .seconds(Int64.max)) == nil)
        #expect(Instant.start.advancing(by: .nanoseconds(Int64.max) + .nanoseconds(1)) == nil)
    }

    @Test func `takes no duration finer than a nanosecond`() {
        #expect(Instant.start.advancing(by: Duration(attoseconds: 1)) == nil)
        #expect(Instant.start.advancing(by: .seconds(1) + Duration(attoseconds: 500_000_000)) == nil)
    }

    @Test func `knows how long it is to another`() {
        let (early, late) = (Instant(nanoseconds: 5), Instant(nanoseconds: 12))
        #expect(early.duration(to: late) == .nanoseconds(7))
        #expect(late.duration(to: early) == .nanoseconds(-7))
        #expect(Instant.start.duration(to: end) == .nanoseconds(Int64.max))
        #expect(end.duration(to: .start) == .nanoseconds(-Int64.max))
    }

    @Test func `is as far from the start as so much time, rounded down`() {
        #expect(Instant(elapsed: .zero) == .start)
        #expect(Instant(elapsed: .seconds(90)) == Instant(nanoseconds: 90_000_000_000))
        #expect(Instant(elapsed: Duration(attoseconds: 7_999_999_999)) == Instant(nanoseconds: 7))
        #expect(Instant(elapsed: .nanoseconds(Int64.max)) == end)
    }

    @Test func `goes by a clock of the system in three lines`() throws {
        let clock = ContinuousClock()
        let start = clock.now
        func now() -> Instant { Instant(elapsed: start.duration(to: clock.now)) }

        let (early, late) = (now(), now())
        #expect(early <= late)
        #expect(early.duration(to: late) <= start.duration(to: clock.now))
        var server = Server(limit: try Limit(tokens: 1))
        try server.add("alice")
        #expect(try server.request("alice", at: early).isAccepted)
        #expect(try !server.request("alice", at: late).isAccepted)
    }

    @Test func `comes before a later one`() {
        #expect(Instant.start < end)
        #expect(!(end < .start) && !(end < end))
        #expect(max(Instant.start, Instant(nanoseconds: 1)) == Instant(nanoseconds: 1))
    }

    @Test func `traps before the clock's start and past its end`() async {
        await #expect(processExitsWith: .failure) { _ = Instant(nanoseconds: -1) }
        await #expect(processExitsWith: .failure) { _ = Instant(elapsed: .nanoseconds(-1)) }
        await #expect(processExitsWith: .failure) { _ = Instant(elapsed: .nanoseconds(Int64.max) * 2) }
        await #expect(processExitsWith: .failure) { _ = Instant(nanoseconds: .max).advanced(by: .nanoseconds(1)) }
    }
}
