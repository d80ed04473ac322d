import RateLimiter
import ScenarioLanguage

/// Where a script stands between a `task` and what ends it.
enum TaskState: Sendable {
    /// What was there when the task began.
    struct Start: Sendable {
        let instant: Instant
        let answered: Int
    }

    case none
    case open(String, Start)
    /// Each further `solved` belongs to the task, too.
    case solving(Start)

    /// What was there when the task began to which a `solved` may belong.
    var start: Start? {
        switch self {
        case .none: nil
        case .open(_, let start), .solving(let start): start
        }
    }

    /// Goes on by a statement without an error.
    mutating func go(on statement: Statement, at now: Instant, answered: Int) {
        switch (statement, self) {
        case (.task(let text), _): self = .open(text, Start(instant: now, answered: answered))
        case (.solved, _): self = .solving(start ?? Start(instant: now, answered: answered))
        case (_, .solving): self = .none
        default: break
        }
    }
}

/// Which `why` may stand after the last statement.
enum QuestionState: Sendable {
    case none
    /// An `ask` with so many choices, 1 where the answer is typed, and the choices that a `why` has told of.
    case open(choices: Int, told: Set<Int>)
    /// A line that may have been meant as an `ask` or one of its `why`s.
    case unknown

    /// Goes on by a statement without an error.
    mutating func go(on statement: Statement) {
        switch (statement, self) {
        case (.ask(let question), _): self = .open(choices: question.reasonCount, told: [])
        case (.why(let choice, _), .open(let choices, let told)):
            self = .open(choices: choices, told: told.union([choice]))
        case (.why, _): break
        default: self = .none
        }
    }
}
