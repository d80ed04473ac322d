/// TAP 14, a test for each expectation.
public struct TAPReport: Report {
    private let output: Output
    private let scriptName: String
    private var headingCount = 0
    private var count = 0

    /// A report into `output` about the script of that name.
    public init(_ output: Output, scriptName: String) {
        self.output = output
        self.scriptName = scriptName
        output.append("TAP version 14\n")
    }

    /// Writes an expectation as a test.
    public mutating func add(_ event: Event, _ context: ScriptContext) {
        guard case .check(let check) = event else { return }
        if headingCount != context.headingCount {
            headingCount = context.headingCount
            output.append("# \(context.heading?.escaped ?? "")\n")
        }
        count += 1
        let result = check.failure == nil ? "ok" : "not ok"
        output.append("\(result) \(count) - line \(context.line): \(check.description.tapDescription)\n")
        if let failure = check.failure {
            output.append("  ---\n  message: \(failure.json)\n  severity: fail\n  line: \(context.line)\n  ...\n")
        }
    }

    /// Writes the plan, or bails out at the script's first error.
    public mutating func finish(_ summary: Summary, _ errors: [PlacedError]) {
        if let first = errors.first {
            let place = "\(scriptName.escaped):\(first.line):\(first.column)"
            output.append("Bail out! \(place): error: \(first.message)\n")
        } else {
            output.append("1..\(count)\n")
        }
        output.flush()
    }
}

extension String {
    /// The text with what TAP would read as a directive escaped.
    fileprivate var tapDescription: String {
        unicodeScalars.reduce(into: "") { $0 += $1 == "\\" || $1 == "#" ? "\\\($1)" : "\($1)" }
    }
}
