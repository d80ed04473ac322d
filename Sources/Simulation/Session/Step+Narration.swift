public import RateLimiter
public import ScenarioLanguage

extension Step {
    /// What came of a step before which the clock showed a moment, a line each, for screen readers and pipes.
    public func narration(after before: Instant) -> [String] {
        groups.map(\.narration) + ending(after: before)
    }

    /// The same without the answers.
    public func ending(after before: Instant) -> [String] {
        let verdict = result.expectations > 0 && result.failures.isEmpty ? ["as expected"] : result.failures
        let isMove = result.instant != before && groups.last?.instant != result.instant
        let clock = isMove ? ["the clock shows \(result.instant.clockText)"] : []
        let text =
            switch command.statement {
            case .heading(let text), .say(let text), .task(let text):
                text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).escaped }
            default: [String]()
            }
        return verdict + clock + text
    }
}

extension AnswerGroup {
    /// The answers in a line, for screen readers and pipes.
    public var narration: String {
        let times = count > 1 ? ", \(count) times" : ""
        let asker = client.map { count > 1 ? " by clients" : " to client \($0)" } ?? ""
        return "\(instant.clockText) \(apiKey.escaped): \(message)\(times)\(asker)"
    }
}

extension Diagnostic {
    /// What is wrong with a line that was typed, for screen readers and pipes.
    public var narration: String { "line \(line), column \(column): error: \(text)" }
}
