import RateLimiter
import Synchronization
import Testing

@Suite struct `A manual clock` {
    private let clock = ManualClock()
    private let executor = SteppedExecutor()
    private let log = Log()

    private final class Log: Sendable {
        private let lines = Mutex<[String]>([])

        func write(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    /// A task that sleeps until a second and then writes its name, or why it did not.
    private func sleeper(_ name: String, until second: Int64) -> Task<Void, Never> {
        let task = Task(executorPreference: executor) { [clock, log] in
            do {
                try await clock.sleep(until: Instant(nanoseconds: second * 1_000_000_000), tolerance: nil)
                log.write(name)
            } catch {
                log.write("\(name): \(type(of: error))")
            }
        }
        executor.run()
        return task
    }

    private func advance(_ duration: Duration) {
        Task(executorPreference: executor) { [clock] in await clock.advance(by: duration) }
        executor.run()
    }

    @Test func `stands still until it is moved`() async {
        #expect(clock.now == .start)
        #expect(clock.now == .start)
        await clock.advance(by: .seconds(90))
        await clock.advance(by: .zero)
        await clock.advance(by: .nanoseconds(1))
        #expect(clock.now == Instant(nanoseconds: 90_000_000_001))
        #expect(ManualClock(now: clock.now).now == clock.now)
    }

    @Test func `is a clock of the standard library`() async {
        func measured<C: Clock<Duration>>(_ clock: C, _ work: () async -> Void) async -> Duration {
            await clock.measure(work)
        }
        #expect(await measured(clock) { await clock.advance(by: .seconds(3600)) } == .seconds(3600))
        #expect(clock.minimumResolution == .nanoseconds(1))
        #expect(clock.now == Instant(nanoseconds: 3_600_000_000_000))
    }

    @Test func `wakes a sleeper at its deadline and not a nanosecond earlier`() {
        _ = sleeper("a", until: 10)
        advance(.seconds(10) - .nanoseconds(1))
        #expect(log.all == [])
        advance(.nanoseconds(1))
        #expect(log.all == ["a"])
        advance(.seconds(100))
        #expect(log.all == ["a"])
    }

    @Test func `wakes sleepers the earliest deadline first, then as they came`() {
        for (name, second) in [("a", 30), ("b", 10), ("c", 20), ("d", 10), ("e", 40), ("f", 10)] as [(String, Int64)] {
            _ = sleeper(name, until: second)
        }
        advance(.seconds(30))
        #expect(log.all == ["b", "d", "f", "c", "a"])
        advance(.seconds(10))
        #expect(log.all == ["b", "d", "f", "c", "a", "e"])
    }

    @Test func `stops at every deadline, also of one who sleeps again`() {
        for (name, pause) in [("a", 2), ("b", 3)] as [(String, Int64)] {
            Task(executorPreference: executor) { [clock, log] in
                while true {
                    try await clock.sleep(for: .seconds(pause))
                    log.write("\(name) at \(clock.now.nanoseconds / 1_000_000_000)")
                }
            }
        }
        advance(.seconds(6))
        #expect(log.all == ["a at 2", "b at 3", "a at 4", "b at 6", "a at 6"])
        #expect(clock.now == Instant(nanoseconds: 6_000_000_000))
        advance(.seconds(2))
        #expect(log.all.suffix(1) == ["a at 8"])
    }

    @Test func `lets a task tick five times in five seconds`() async {
        let task = Task { [clock, log] in
            for tick in 1...5 {
                log.write("\(tick) begins at \(clock.now.nanoseconds)")
                try await clock.sleep(for: .seconds(1))
            }
        }
        while log.all.isEmpty { await Task.yield() }
        await clock.advance(by: .seconds(5))
        #expect(log.all == (0..<5).map { "\($0 + 1) begins at \($0 * 1_000_000_000)" })
        task.cancel()
    }

    @Test func `does not hold up who sleeps until now or before`() async {
        await clock.advance(by: .seconds(5))
        _ = sleeper("now", until: 5)
        _ = sleeper("before", until: 1)
        #expect(log.all == ["now", "before"])
    }

    @Test func `wakes a sleeper that is cancelled, and only it`() {
        let (task, _) = (sleeper("a", until: 10), sleeper("b", until: 10))
        task.cancel()
        executor.run()
        #expect(log.all == ["a: CancellationError"])
        advance(.seconds(10))
        #expect(log.all == ["a: CancellationError", "b"])
    }

    @Test(arguments: [0, 10] as [Int64])
    func `lets no one sleep who was cancelled before`(second: Int64) {
        let task = Task(executorPreference: executor) { [clock, log] in
            do {
                try await clock.sleep(until: Instant(nanoseconds: second), tolerance: nil)
                log.write("slept")
            } catch {
                log.write("\(type(of: error))")
            }
        }
        task.cancel()
        executor.run()
        #expect(log.all == ["CancellationError"])
    }

    @Test func `loses no sleeper to whoever moves it or cancels meanwhile`() async {
        let tasks = (0..<500).map { number in
            Task { [clock, log] in
                let slept: Void? = try? await clock.sleep(until: Instant(nanoseconds: Int64(number % 50)))
                log.write(slept == nil ? "cancelled \(number)" : "slept \(number)")
            }
        }
        let moving = Task { [clock] in for _ in 0..<50 { await clock.advance(by: .nanoseconds(1)) } }
        for (number, task) in tasks.enumerated() where number % 3 == 0 { task.cancel() }
        await moving.value
        // Whoever is lost never ends, so the wait has an end of its own.
        for _ in 0..<1_000_000 where log.all.count < 500 { await Task.yield() }
        let ended = Set(log.all)
        #expect(ended.count == 500)
        for number in 0..<500 {
            #expect(ended.contains("slept \(number)") || number % 3 == 0 && ended.contains("cancelled \(number)"))
        }
    }

    @Test func `traps when it is moved back or past its end`() async {
        await #expect(processExitsWith: .failure) {
            await ManualClock(now: Instant(nanoseconds: 5)).advance(by: .nanoseconds(-1))
        }
        await #expect(processExitsWith: .failure) {
            await ManualClock(now: Instant(nanoseconds: .max)).advance(by: .nanoseconds(1))
        }
    }
}
