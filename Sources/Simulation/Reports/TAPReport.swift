public import ScenarioLanguage

/// TAP 13, which readers of TAP 14 take too, a test for each expectation.
public struct TAPReport: Report {
    private let output: Output
    private var headingCount = 0
    private var count = 0

    /// A report into `output`.
    public init(_ output: Output) {
        self.output = output
        output.append("TAP version 13\n")
    }

    /// Writes an expectation as a test.
    public mutating func add(_ event: Event, _ context: ScriptContext) {
        guard case .check(let check) = event else { return }
        if headingCount != context.headingCount {
            headingCount = context.headingCount
            output.append("# \(context.heading?.tapText ?? "")\n")
        }
        count += 1
        let result = check.failure == nil ? "ok" : "not ok"
        output.append("\(result) \(count) - line \(context.line): \(check.description.tapText)\n")
        if let failure = check.failure {
            output.append("  ---\n  message: \(failure.json)\n  severity: fail\n  line: \(context.line)\n  ...\n")
        }
    }

    /// Writes the plan, or bails out at the script's first error.
    public mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {
        if let first = errors.first {
            output.append("Bail out! \(first)\n")
        } else {
            output.append("1..\(count)\n")
        }
        output.flush()
    }
}

extension String {
    /// The text with what TAP would read as the beginning of a directive escaped.
    fileprivate var tapText: String {
        escaped.unicodeScalars.reduce(into: "") { $0 += $1 == "#" ? "\\u{23}" : String($1) }
    }
}
