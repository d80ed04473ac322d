public import RateLimiter
import ScenarioLanguage

extension Explanation {
    /// The reason as a sentence, exact but for the wait that it ends with, which is rounded up to a second:
    /// `3 of 100 tokens left in the window that opened at 00:00:00, so one is taken: 2 left`.
    public var sentence: String { sentence { $0.exactClockText } }

    /// The same with its moments as `text` writes them, as dates say.
    public func sentence(_ text: (Instant) -> String) -> String {
        guard let memory else {
            return "\(cost) tokens never fit in a bucket of \(limit.tokens), so nothing else is looked at"
        }
        return "\(state(memory, text)), so \(verdict(of: memory))"
    }

    private var tokens: Int { limit.tokens }
    /// What was asked for as the subject of a sentence.
    private var asked: String { cost == 1 ? "one is" : "\(cost) are" }
    private var wait: String { (decision.error?.retryAfter ?? .zero).countdown }

    private func state(_ memory: Memory, _ text: (Instant) -> String) -> String {
        switch memory {
        case .window(nil, _):
            let full = "\(tokens) \(tokens.form(of: "token"))"
            return "no window is open and a new one opens at \(text(instant)) with \(full)"
        case .window(.some(let start), let left):
            let end = start.advancing(by: limit.time)
            let place =
                limit.policy == .alignedWindow
                ? "from \(text(start))" + (end.map { " to \(text($0))" } ?? "")
                : "that opened at \(text(start))"
            return "\(left) of \(tokens) tokens left in the window \(place)"
        case .log(let taken):
            return "\(taken) of \(tokens) tokens were taken within the last \(limit.time.exactCountdown)"
        case .counter(let start, let current, let previous, let counted):
            let window = "in the window from \(text(start))"
            guard previous > 0 else { return "\(current) of \(tokens) tokens were taken \(window)" }
            let taken = "\(current) \(current == 1 ? "token was" : "tokens were") taken \(window)"
            return "\(taken) and \(counted) of the \(previous) before it still count, "
                + "in all \(current + counted) of \(tokens)"
        case .level(let level, let next):
            let drip = next.map { " and the next drips in \($0.exactCountdown)" } ?? ""
            return "\(level) of \(tokens) tokens are in the bucket\(drip)"
        case .arrival(let ahead, let tolerance):
            let limit = "\(decision.isAccepted ? "no more than" : "more than") the \(tolerance.exactCountdown) allowed"
            return "the theoretical arrival time is \(ahead.exactCountdown) ahead, \(limit)"
        case .queue(let taken):
            return "\(taken) of \(tokens) places in the queue are taken"
        }
    }

    private func verdict(of memory: Memory) -> String {
        guard decision.isAccepted else { return "\(asked) refused \(refusal(of: memory))" }
        let delay = decision.delay > .zero ? " after a wait of \(decision.delay.countdown)" : ""
        return "\(asked) \(limit.policy == .leakyBucket ? "let in" : "taken")\(delay): \(remaining) left"
    }

    private func refusal(of memory: Memory) -> String {
        switch memory {
        case .window: "until it ends in \(wait)"
        case .log: "until enough of them are that old, in \(wait)"
        case .counter: "until fewer count, in \(wait)"
        case .level: "until enough have dripped in, in \(wait)"
        case .arrival: "until it is near enough, in \(wait)"
        case .queue: "until there is room, in \(wait)"
        }
    }
}
