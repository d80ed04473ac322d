import RateLimiter
public import ScenarioLanguage
import TextLayout

/// The report that a person reads.
public struct TextReport: Report {
    private let output: Output
    private var groups = AnswerGroups()
    /// The number of the heading that was written last, nil before anything was.
    private var headingCount: Int?
    private var keyWidth = 0
    private let explains: Bool

    /// A report into `output`; where it `explains`, each answer stands by itself over its reason and its HTTP fields.
    public init(_ output: Output, explains: Bool = false) {
        self.output = output
        self.explains = explains
    }

    /// Writes the answers that are done with, and expectations once the statement's answers stand above them.
    public mutating func add(_ event: Event, _ context: ScriptContext) {
        writeHeading(context)
        switch event {
        case .answer(let answer):
            // A key takes no more cells than bytes.
            if answer.apiKey.utf8.count > keyWidth { keyWidth = max(keyWidth, answer.apiKey.width) }
            groups.add(answer).forEach(write)
            if explains { explain(answer.explanation) }
        case .check(let check):
            groups.finish().forEach(write)
            let sign = check.failure == nil ? "✓" : "✗"
            output.append("  \(sign) line \(context.line): \(check.description)\n")
            if let failure = check.failure { output.append("      \(failure.escaped)\n") }
        }
    }

    /// Writes the statement's last answers.
    public mutating func endStatement(_ context: ScriptContext) {
        groups.finish().forEach(write)
    }

    /// Writes the summary.
    public mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {
        if errors.isEmpty {
            let held = summary.expectations - summary.failed
            if headingCount != nil { output.append("\n") }
            for clients in summary.clients { output.append("\(clients)\n") }
            output.append("\(held) of \(summary.expectations) expectations held")
            output.append(" · \(summary.requests) \(summary.requests.form(of: "request")): ")
            output.append("\(summary.accepted) succeeded, \(summary.rejected) rejected\n")
        }
        output.flush()
    }

    private mutating func writeHeading(_ context: ScriptContext) {
        guard headingCount != context.headingCount else { return }
        let isFirst = headingCount == nil
        headingCount = context.headingCount
        guard let text = context.heading else { return }
        output.append("\(isFirst ? "" : "\n")\(text.escaped)\n")
    }

    private mutating func explain(_ explanation: Explanation) {
        groups.finish().forEach(write)
        let fields = explanation.httpFields.map { "\($0.name): \($0.value)" }
        output.append("        \(explanation.sentence)\n        \(fields.joined(separator: "  "))\n")
    }

    private func write(_ group: AnswerGroup) {
        output.append("    ")
        output.append(group.instant.clockText)
        output.append("  ")
        output.append(group.apiKey.leftAligned(in: keyWidth))
        output.append("  ")
        output.append(group.message)
        if let note = group.note {
            output.append("  ")
            output.append(note)
        }
        output.append("\n")
    }
}
