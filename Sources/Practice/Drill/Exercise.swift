public import RateLimiter
public import ScenarioLanguage
import Simulation

/// A situation under a limit, and a question about it.
public struct Exercise: Hashable, Sendable {
    /// What is asked.
    public enum Kind: String, CaseIterable, Sendable {
        /// What one more request comes to.
        case outcome = "200 or 429?"
        /// How long the last request, which was rejected, has to wait.
        case retry = "retry after?"
        /// How many tokens are left.
        case tokens = "how many tokens are left?"
        /// How long it takes until the bucket is whole again.
        case refill = "when is it whole?"
    }

    /// Something that was done, and when it began.
    public struct Step: Hashable, Sendable {
        /// When.
        public let instant: Instant
        /// What: a `request` or an `advance`.
        public let statement: Statement
    }

    /// Who asks for tokens in every exercise.
    public static let apiKey = "user001"

    /// The limit.
    public let limit: Limit
    /// What was done, the bucket being full before.
    public let steps: [Step]
    /// What the clock shows now.
    public let now: Instant
    /// What is asked.
    public let kind: Kind
    /// How many tokens the request takes that the question is about.
    public let cost: Int
    /// The right answer, exactly.
    public let answer: Reply
    /// Why it is that.
    public let reason: String
    /// How many requests were rejected so far.
    let rejections: Int

    /// How the situation is written.
    public static let notation = """
        The bucket is full at first. `request x3` asks three times, `cost 2` takes two tokens at once or none, \
        `advance` moves the clock, and a rejected request takes nothing.
        """

    /// The question as a sentence.
    public var question: String {
        let time = now.clockText
        return switch kind {
        case .outcome where cost == 1: "At \(time) \(Self.apiKey) asks once more: 200 or 429?"
        case .outcome: "At \(time) \(Self.apiKey) asks for \(cost) tokens at once: 200 or 429?"
        case .retry: "At \(time) the last request is answered 429: retry after how long?"
        case .tokens: "At \(time), how many tokens are left?"
        case .refill: "At \(time), how long until the bucket is whole again?"
        }
    }

    /// The situation as a script.
    public var script: [Statement] {
        [limit.statement, .user([Self.apiKey])] + steps.map(\.statement)
    }

    /// Whether the other shows the same situation and asks the same.
    func isLike(_ other: Exercise) -> Bool {
        limit == other.limit && steps == other.steps && kind == other.kind
    }
}
