public import RateLimiter
public import ScenarioLanguage

extension StepResult {
    /// What came of a statement before which the clock showed a moment, a line each, for screen readers and pipes.
    public func narration(of statement: Statement, after before: Instant) -> [String] {
        let answers = groups.map { group in
            let count = group.count > 1 ? ", \(group.count) times" : ""
            return "\(group.instant.clockText) \(group.apiKey.escaped): \(group.message)\(count)"
        }
        let verdict = expectations > 0 && failures.isEmpty ? ["as expected"] : failures
        let clock = instant != before && groups.isEmpty ? ["the clock shows \(instant.clockText)"] : []
        let text =
            switch statement {
            case .heading(let text), .say(let text), .task(let text): [text.escaped]
            default: [String]()
            }
        return answers + verdict + clock + text
    }
}

extension Diagnostic {
    /// What is wrong with a line that was typed, for screen readers and pipes.
    public var narration: String { "line \(line), column \(column): error: \(text)" }
}
