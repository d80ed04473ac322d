import RateLimiter
import ScenarioLanguage
import Simulation

extension Player {
    /// A longer delay of the program, which may have been stopped, is no time to play on.
    private static let longestDelay = Duration.seconds(1)

    /// The real time until the picture changes by itself, nil where it doesn't.
    public var untilChange: Duration? {
        if isTrying { return model.untilChange }
        guard isRunning else { return nil }
        let (rest, move) = (restNow, moveNext)
        guard waited >= rest else {
            let reveal = question.map { pace.timeToThink(of: $0) } ?? .zero
            return manner == .demo && waited < reveal ? reveal - waited : rest - waited
        }
        return min(pace.time(ofPictureWithin: move), rest + pace.time(ofMove: move) - waited)
    }

    /// Lets so much real time pass: what is due is played, and a clock that moves is shown on its way.
    public mutating func elapse(_ real: Duration) {
        if isTrying {
            model.elapse(real)
            return check()
        }
        guard let due = untilChange else { return }
        waited += min(real, due + Self.longestDelay)
        while isRunning {
            let rest = restNow
            let move = moveNext
            let moving = pace.time(ofMove: move)
            guard waited >= rest + moving else { return preview(move, at: waited - rest, of: moving) }
            let over = waited - rest - moving
            if isAtEnd { go(to: 0) } else { playNext() }
            waited = over
        }
    }

    /// Whether the scenario goes on by itself.
    private var isRunning: Bool {
        guard pace.clock.isRunning, attempt == nil, palette == nil, !window.isTooSmall else { return false }
        return manner == .demo || !isAtEnd && question == nil
    }

    /// How long the picture of the present moment stays.
    private var restNow: Duration {
        guard let last else { return isAtEnd ? Pace.reading(ending) : .zero }
        let hasFailed = lastStep?.result.failures.isEmpty == false
        let rest = pace.rest(after: last, hasFailed: hasFailed)
        // A caption stays until it was read, while what it is about goes on.
        if isAtEnd { return max(rest, unread) + Pace.reading(ending) }
        return statements[position].isText ? max(rest, unread) : rest
    }

    private mutating func preview(_ move: Duration, at time: Duration, of moving: Duration) {
        guard time > .zero, moving > .zero else { return }
        let elapsed = move.nanoseconds * time.nanoseconds / moving.nanoseconds
        let moment = Duration.nanoseconds(Int64(clamping: elapsed))
        model.preview = model.session.simulator.preview(of: statements[position], after: moment)
    }
}
