/// A moment on the clock: whole nanoseconds since its start, 0 to 2^63 − 1 (about 292 years).
public struct Instant: InstantProtocol, Sendable {
    /// The nanoseconds since the clock's start.
    public let nanoseconds: Int64

    /// The moment at which the clock starts.
    public static let start = Instant(nanoseconds: 0)

    /// The moment so many nanoseconds after the clock's start, which are not negative.
    public init(nanoseconds: Int64) {
        precondition(nanoseconds >= 0, "the clock starts at 0")
        self.nanoseconds = nanoseconds
    }

    /// The moment at which so much time has passed since the clock's start, rounded down to a nanosecond; traps where it
    /// is negative or the clock can't hold it.
    ///
    /// So a server goes by a clock of the system:
    ///
    ///     let clock = ContinuousClock()
    ///     let start = clock.now
    ///     func now() -> Instant { Instant(elapsed: start.duration(to: clock.now)) }
    public init(elapsed: Duration) {
        precondition(elapsed >= .zero, "the clock starts at 0")
        self.init(nanoseconds: Int64(elapsed.nanoseconds))
    }

    /// The moment `duration` later, or nil where the clock can't hold it.
    public func advancing(by duration: Duration) -> Instant? {
        guard let step = duration.wholeNanoseconds else { return nil }
        let (sum, overflow) = nanoseconds.addingReportingOverflow(step)
        return overflow || sum < 0 ? nil : Instant(nanoseconds: sum)
    }

    /// The moment `duration` later; traps where the clock can't hold it.
    public func advanced(by duration: Duration) -> Instant {
        guard let instant = advancing(by: duration) else { preconditionFailure("\(duration) leads off the clock") }
        return instant
    }

    /// How long it is until `other`, negative where that has been.
    public func duration(to other: Instant) -> Duration {
        .nanoseconds(other.nanoseconds - nanoseconds)
    }

    /// Whether this moment comes before the other.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}
