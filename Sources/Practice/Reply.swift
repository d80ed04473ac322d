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

    /// An answer as a person types it: `200`; `3`, `full`; `17:47`, `1067`, `17m47s`, `1:02:03`, `full` for no time at all.
    public init(_ text: String, to kind: Exercise.Kind, under limit: Limit) throws(Malformed) {
        let typed = text.lowercased().split(whereSeparator: \.isWhitespace).joined()
        let reply: Reply? =
            switch kind {
            case .outcome: Int(digits: typed).flatMap(Outcome.init).map(Reply.outcome)
            case .tokens: typed == "full" ? .tokens(limit.tokens) : Int(digits: typed).map(Reply.tokens)
            case .retry: Duration(typed: typed).map(Reply.wait)
            case .refill: typed == "full" ? .wait(.zero) : Duration(typed: typed).map(Reply.wait)
            }
        guard let reply else { throw Malformed(description: kind.expectation) }
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
            let rounded = "\(seconds) \(seconds == 1 ? "second" : "seconds")"
            return wait.isMultiple(of: .seconds(1))
                ? "\(wait.countdown) (\(rounded))" : "\(wait.words) (\(rounded), rounded up)"
        }
    }
}

extension Exercise.Kind {
    /// What an answer looks like.
    fileprivate var expectation: String {
        switch self {
        case .outcome: "expected 200 or 429"
        case .tokens: "expected a number of tokens such as 3, or full"
        case .retry: "expected a time such as 6:00, 360, 6m or 1:02:03"
        case .refill: "expected a time such as 6:00, 360, 6m or 1:02:03, or full where it is whole now"
        }
    }
}

extension Duration {
    /// A duration as a countdown shows it, in minutes or hours, or as the language writes it.
    fileprivate init?(typed: String) {
        guard typed.contains(":") else {
            guard let duration = try? Duration(scenario: typed) else { return nil }
            self = duration
            return
        }
        let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.count <= 6 ? Int(digits: $0) : nil }
        guard 2...3 ~= parts.count, numbers.count == parts.count,
            zip(parts, numbers).dropFirst().allSatisfy({ $0.count == 2 && $1 < 60 })
        else { return nil }
        self = .seconds(numbers.reduce(0) { $0 * 60 + $1 })
    }
}
