public import RateLimiter
public import ScenarioLanguage

extension Step {
    /// What came of a step before which the clock showed a moment, a line each, for screen readers and pipes.
    public func narration(after before: Instant) -> [String] {
        let answers = groups.map { group in
            let count = group.count > 1 ? ", \(group.count) times" : ""
            let asker = group.client.map { group.count > 1 ? " by clients" : " to client \($0)" } ?? ""
            return "\(group.instant.clockText) \(group.apiKey.escaped): \(group.message)\(count)\(asker)"
        }
        let verdict = result.expectations > 0 && result.failures.isEmpty ? ["as expected"] : result.failures
        let isMove = result.instant != before && groups.last?.instant != result.instant
        let clock = isMove ? ["the clock shows \(result.instant.clockText)"] : []
        let text =
            switch command.statement {
            case .heading(let text), .say(let text), .task(let text):
                text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).escaped }
            default: [String]()
            }
        return answers + verdict + clock + text
    }
}

extension Diagnostic {
    /// What is wrong with a line that was typed, for screen readers and pipes.
    public var narration: String { "line \(line), column \(column): error: \(text)" }
}
