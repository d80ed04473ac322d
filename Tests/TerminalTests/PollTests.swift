import Testing

@testable import Terminal

struct PollTests {
    @Test(
        arguments: [
            (.zero, 0), (.nanoseconds(1), 1), (.microseconds(999), 1), (.milliseconds(1), 1), (.microseconds(1001), 2),
            (.milliseconds(33) + .nanoseconds(1), 34), (.seconds(3600), 3_600_000), (.milliseconds(-5), 0),
            (.seconds(1_000_000_000), .max),
        ] as [(Duration, Int32)])
    func `a wait is never shorter than wanted, and less than a millisecond longer`(wait: Duration, milliseconds: Int32)
    {
        #expect(wait.pollMilliseconds == milliseconds)
    }
}
