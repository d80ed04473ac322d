public import RateLimiter
public import ScenarioLanguage

/// The comparison of policies on the requests of a script, and the script's own policy first unless they are named.
public struct ComparisonReport: Report {
    private let policies: [Policy]?
    private var comparison: Comparison?

    /// A comparison of these policies, nil for all.
    public init(_ policies: [Policy]?) {
        self.policies = policies
    }

    /// Puts a request to each policy.
    public mutating func add(_ event: Event, _ context: ScriptContext) {
        guard case .answer(let answer) = event else { return }
        var comparison = comparison.take() ?? comparison(under: answer.explanation.limit)
        comparison.add(answer, line: context.line)
        self.comparison = comparison
    }

    /// Nothing to do: the table is asked for.
    public mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {}

    /// Writes the table that a person reads; `limit` is the script's own.
    public func writeText(to output: Output, under limit: Limit) {
        let comparison = comparison ?? self.comparison(under: limit)
        let titles = [
            "policy", "accepted", "rejected", "longest wait", "most in \(limit.time.words)", "bytes a user",
        ]
        let rows = comparison.rows.map { row in
            [
                row.policy.rawValue, "\(row.accepted)", "\(row.rejected)",
                row.longestWait == .zero ? "-" : row.longestWait.countdown, "\(row.mostInSpan)", "\(row.stateBytes)",
            ]
        }
        let widths = titles.indices.map { column in ([titles] + rows).map { $0[column].count }.max() ?? 0 }
        output.append("\(limit.limitInWords)\n\n")
        for row in [titles] + rows {
            let cells = row.indices.map { column in
                let gap = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + gap : gap + row[column]
            }
            output.append(cells.joined(separator: "  ") + "\n")
        }
        output.append("\n")
        guard let first = comparison.firstDisagreement else {
            let isEmpty = comparison.rows.allSatisfy { $0.accepted + $0.rejected == 0 }
            output.append(isEmpty ? "No request was made.\n" : "They answer every request alike.\n")
            return
        }
        let instant = first.explanations.first?.instant ?? .start
        let place = "at line \(first.line), on \(first.apiKey.escaped) at \(instant.exactClockText)"
        output.append("They first disagree \(place):\n")
        for explanation in first.explanations {
            let name = explanation.limit.policy.rawValue
            let gap = String(repeating: " ", count: widths[0] - name.count)
            output.append("  \(name)\(gap)  \(explanation.decision.status)  \(explanation.sentence)\n")
        }
    }

    /// Writes it as one JSON object on a line.
    public func writeJSON(to output: Output, under limit: Limit) {
        let comparison = comparison ?? self.comparison(under: limit)
        let rows = comparison.rows.map { row in
            #"{"policy":"\#(row.policy.rawValue)","accepted":\#(row.accepted),"rejected":\#(row.rejected),"#
                + #""longestWait":\#(row.longestWait.decimalSeconds),"mostInSpan":\#(row.mostInSpan),"#
                + #""stateBytes":\#(row.stateBytes)}"#
        }
        let first = comparison.firstDisagreement.map(Self.json) ?? "null"
        output.append(#"{"policies":[\#(rows.joined(separator: ","))],"firstDisagreement":\#(first)}"# + "\n")
    }

    private static func json(_ disagreement: Comparison.Disagreement) -> String {
        let instant = disagreement.explanations.first?.instant ?? .start
        let answers = disagreement.explanations.map { "\($0.limit.policy.rawValue.json):\($0.decision.status)" }
        let reasons = disagreement.explanations.map {
            "\($0.limit.policy.rawValue.json):\($0.sentence.json)"
        }
        let at = Instant.start.duration(to: instant).decimalSeconds
        return #"{"line":\#(disagreement.line),"at":\#(at),"user":\#(disagreement.apiKey.json),"#
            + #""answers":{\#(answers.joined(separator: ","))},"reasons":{\#(reasons.joined(separator: ","))}}"#
    }

    private func comparison(under limit: Limit) -> Comparison {
        let others = Policy.allCases.filter { $0 != limit.policy }
        return Comparison(policies ?? [limit.policy] + others, under: limit)
    }
}
