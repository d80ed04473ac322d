import RateLimiter
import ScenarioLanguage
import Simulation

extension Model {
    /// The real time until the picture changes by itself, nil where it doesn't.
    public var untilChange: Duration? {
        clock.untilChange(at: Instant.start.duration(to: simulator.now))
    }

    /// Lets so much real time pass: where the clock runs, what it did becomes a statement.
    public mutating func elapse(_ real: Duration) {
        let step = clock.moves(in: real)
        guard step > .zero else { return }
        do throws(Diagnostics) {
            try session.apply(.tick(step))
        } catch {
            clock.isRunning = false
            notice = Notice(text: error.first.text, isFailure: true)
        }
    }

    mutating func changeSpeed(by steps: Int) {
        clock.accelerate(by: steps)
        let state = clock.isRunning ? "" : " once it runs"
        notice = Notice(text: "the clock goes \(clock.speed)\(glyphs.times)\(state)", isFailure: false)
    }
}
