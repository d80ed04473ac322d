public import RateLimiter
public import ScenarioLanguage

/// An answer to an exercise.
public enum Reply: Hashable, Sendable {
    /// What a request comes to.
    case outcome(Outcome)
    /// How many tokens are left.
    case tokens(Int)
    /// How long it takes.
    case wait(Duration)
}

extension Reply {
    /// What is typed can't be an answer to the question.
    public struct Malformed: Error, Hashable, CustomStringConvertible, Sendable {
        /// What was expected, as a sentence.
        public let description: String
    }

    /// An answer as a person types it: `200`; `3`, `full`; `17:47`, `1,067`, `17 min 47 sec`, `full` for no time at all.
    public init(_ text: String, to kind: Exercise.Kind, under limit: Limit) throws(Malformed) {
        let isFull = text.lowercased().split(whereSeparator: \.isWhitespace) == ["full"]
        let reply: Reply? =
            switch kind {
            case .outcome: Int(typed: text).flatMap(Outcome.init).map(Reply.outcome)
            case .tokens: isFull ? .tokens(limit.tokens) : Int(typed: text).map(Reply.tokens)
            case .retry: Duration(typed: text).map(Reply.wait)
            case .refill: isFull ? .wait(.zero) : Duration(typed: text).map(Reply.wait)
            }
        guard let reply else { throw Malformed(description: "expected \(kind.form)") }
        self = reply
    }

    /// Whether `other` is as good: the same, or the same rounded up to a whole second.
    func isMet(by other: Reply) -> Bool {
        guard case .wait(let wait) = self else { return other == self }
        return other == self || other == .wait(.seconds(wait.secondsRoundedUp))
    }
}

extension Reply: CustomStringConvertible {
    /// The answer in full: `6:00 (360 seconds)`.
    public var description: String {
        switch self {
        case .outcome(let outcome): return "\(outcome.rawValue)"
        case .tokens(let count): return "\(count)"
        case .wait(.zero): return "0"
        case .wait(let wait):
            let seconds = wait.secondsRoundedUp
            let rounded = "\(seconds) \(seconds.form(of: "second"))"
            return wait.isMultiple(of: .seconds(1))
                ? "\(wait.countdown) (\(rounded))" : "\(wait.words) (\(rounded), rounded up)"
        }
    }
}

extension Exercise.Kind {
    /// What an answer looks like.
    public var form: String {
        switch self {
        case .outcome: "200 or 429"
        case .tokens: "\(Reply.countForm), or full"
        case .retry: Reply.waitForm
        case .refill: "\(Reply.waitForm), or full where it is whole now"
        }
    }
}

extension Reply {
    /// What a count looks like that is typed.
    static let countForm = "a number, such as 3 or 1,200"
    /// What a time looks like that is typed.
    static let waitForm = "a time, such as 6:00, 6 min, 0.1h or 360 (seconds)"
}
