import Synchronization

/// A clock that stands still until it is moved, so that an hour of waiting takes no time.
///
///     let clock = ManualClock()
///     let task = Task {
///         for _ in 1...5 { try await clock.sleep(for: .seconds(1)) }
///     }
///     await clock.advance(by: .seconds(5))    // the task has slept five times
public final class ManualClock: Clock {
    private struct State {
        var now: Instant
        var sleepers: [Int: Sleeper] = [:]
        /// How many began to sleep so far; each is known by its place among them.
        var begun = 0
        /// Who was woken and has not gone on yet.
        var waking: Set<Int> = []
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

    /// Moves the clock from deadline to deadline, at each of which whoever slept until then goes on; returns once the
    /// clock has been moved by `duration`. Traps on a negative duration and past the clock's end.
    ///
    /// Before it moves and at each deadline, tasks get turns to run: those woken at a deadline until each has gone on, and
    /// either sleeps again or has had a thousand turns to. Those who sleep until one deadline wake in the order they came.
    public func advance(by duration: Duration) async {
        precondition(duration >= .zero, "a clock doesn't run backwards")
        let end = now.advanced(by: duration)
        await giveTurns()
        while case let (woken, begun) = wakeNext(until: end), woken > 0 {
            while state.withLock({ !$0.waking.isEmpty }) { await Task.yield() }
            await giveTurns(until: begun + woken)
        }
    }

    /// Moves to the earliest deadline, wakes whoever sleeps until then, and says how many they are and how many began to
    /// sleep before; moves to `end` where that is earlier.
    private func wakeNext(until end: Instant) -> (woken: Int, begun: Int) {
        let (woken, begun) = state.withLock { state in
            let deadline = state.sleepers.values.map(\.deadline).min() ?? end
            state.now = max(state.now, min(deadline, end))
            let due = state.sleepers.filter { [now = state.now] in $0.value.deadline <= now }
            for number in due.keys {
                state.sleepers[number] = nil
                state.waking.insert(number)
            }
            return (due.sorted { $0.key < $1.key }.map(\.value), state.begun)
        }
        for sleeper in woken { sleeper.continuation.resume() }
        return (woken.count, begun)
    }

    /// Lets other tasks run, a thousand turns or until so many began to sleep.
    private func giveTurns(until count: Int = .max) async {
        for _ in 0..<1000 {
            if state.withLock({ $0.begun >= count }) { return }
            await Task.yield()
        }
    }

    /// Suspends until the clock has been moved to `deadline`; throws `CancellationError` where the task is cancelled.
    public func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
        let number = state.withLock { state in
            state.begun += 1
            return state.begun
        }
        defer { _ = state.withLock { $0.waking.remove(number) } }
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
