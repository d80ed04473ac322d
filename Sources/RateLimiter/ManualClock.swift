import Synchronization

/// A clock that stands still until it is moved, so that an hour of waiting takes no time.
///
///     let clock = ManualClock()
///     try server.request("user001", at: clock.now)
///     clock.advance(by: .seconds(3600))
public final class ManualClock: Clock {
    private struct State {
        var now: Instant
        var sleepers: [Int: Sleeper] = [:]
        var nextSleeper = 0
    }

    private struct Sleeper {
        let deadline: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private let state: Mutex<State>

    /// A clock that shows `now`.
    public init(now: Instant = .start) {
        state = Mutex(State(now: now))
    }

    /// The moment that the clock shows.
    public var now: Instant { state.withLock(\.now) }

    /// A nanosecond.
    public var minimumResolution: Duration { .nanoseconds(1) }

    /// Moves the clock and wakes whoever slept until then, the earliest deadline first; traps on a negative duration
    /// and past the clock's end.
    public func advance(by duration: Duration) {
        precondition(duration >= .zero, "a clock doesn't run backwards")
        let woken = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            let now = state.now
            let due = state.sleepers.filter { $0.value.deadline <= now }
            for number in due.keys { state.sleepers[number] = nil }
            return due.sorted { ($0.value.deadline, $0.key) < ($1.value.deadline, $1.key) }
        }
        for (_, sleeper) in woken { sleeper.continuation.resume() }
    }

    /// Suspends until the clock has been moved to `deadline`; throws `CancellationError` where the task is cancelled.
    public func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
        let number = state.withLock { state in
            state.nextSleeper += 1
            return state.nextSleeper
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isDue = state.withLock { state in
                    guard !Task.isCancelled, deadline > state.now else { return true }
                    state.sleepers[number] = Sleeper(deadline: deadline, continuation: continuation)
                    return false
                }
                if isDue { continuation.resume(with: Result { try Task.checkCancellation() }) }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
