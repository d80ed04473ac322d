import RateLimiter
import Testing

@Suite struct `Nanoseconds` {
    @Test func `are a duration exactly, or not at all`() {
        #expect(Duration.milliseconds(7200).wholeNanoseconds == 7_200_000_000)
        #expect(Duration.nanoseconds(Int64.max).wholeNanoseconds == .max)
        #expect(Duration.nanoseconds(Int64.min).wholeNanoseconds == .min)
        #expect((Duration.nanoseconds(Int64.max) + .nanoseconds(1)).wholeNanoseconds == nil)
        #expect(Duration(attoseconds: 999_999_999).wholeNanoseconds == nil)
        #expect(Duration(attoseconds: -1).wholeNanoseconds == nil)
    }
}
