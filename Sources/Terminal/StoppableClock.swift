/// A clock that can be turned back to leave out the time in which the process was stopped.
struct StoppableClock {
    private var start = ContinuousClock.now

    /// The real time since the start, without what was left out.
    var now: Duration { start.duration(to: .now) }

    /// Leaves out all time since then.
    mutating func leaveOut(since moment: Duration) {
        start += now - moment
    }
}
