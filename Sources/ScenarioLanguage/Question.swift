/// A question to predict, and its answer.
public struct Question: Hashable, Sendable {
    /// What the answer is.
    public enum Answer: Hashable, Sendable {
        /// One of two choices or more, from 1.
        case choice(Int, of: [String])
        /// A count that is typed.
        case count(Int)
        /// A duration that is typed.
        case duration(Duration)
    }

    /// What is asked.
    public let text: String
    /// The right answer.
    public let answer: Answer

    /// A question and its right answer.
    public init(_ text: String, answer: Answer) {
        self.text = text
        self.answer = answer
    }

    /// What to choose from, nothing where the answer is typed.
    public var choices: [String] {
        if case .choice(_, let choices) = answer { choices } else { [] }
    }

    /// The number of the right choice, from 1; nil where the answer is typed.
    public var rightChoice: Int? {
        if case .choice(let number, _) = answer { number } else { nil }
    }

    /// How many answers can be told apart by a `why`: the choices, or 1 where the answer is typed.
    public var reasonCount: Int { max(1, choices.count) }
}
