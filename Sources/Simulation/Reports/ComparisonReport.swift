public import RateLimiter
public import ScenarioLanguage
import TextLayout

/// The comparison of policies on the requests of a script, and the script's own policy first unless they are named.
///
/// Where a script has clients it is their comparison instead, which `compare` makes once the script has run.
public struct ComparisonReport: Report {
    private let policies: [Policy]?
    private var comparison: Comparison?
    private var hasClients = false

    /// A comparison of these policies, nil for all.
    public init(_ policies: [Policy]?) {
        self.policies = policies
    }

    /// Puts a request to each policy.
    public mutating func add(_ event: Event, _ context: ScriptContext) {
        guard !hasClients, case .answer(let answer) = event else { return }
        guard answer.client == nil else {
            hasClients = true
            return
        }
        var comparison =
            comparison.take() ?? Comparison(rows(under: answer.explanation.limit), under: answer.explanation.limit)
        comparison.add(answer, line: context.line)
        self.comparison = comparison
    }

    /// Nothing to do: the table is asked for.
    public mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {}

    /// Runs a script, its statements and their lines, anew under each policy; throws where one is in error under one.
    public mutating func compareClients(
        of statements: [(statement: Statement, line: SourceLine)], under limit: Limit, options: PartialLimit,
        defaults: PartialLimit
    ) throws(Diagnostics) {
        var comparison = ClientComparison(rows(under: limit), options: options, defaults: defaults)
        for (statement, line) in statements { try comparison.run(statement, in: line) }
        self.comparison = comparison.comparison
        hasClients = true
    }

    /// Writes the table that a person reads; `limit` is the script's own.
    public func writeText(to output: Output, under limit: Limit) {
        let comparison = comparison ?? Comparison(rows(under: limit), under: limit)
        output.append("\(limit.limitInWords)\n")
        if hasClients {
            output.append(
                "The same clients under each policy, in a run of its own: what they ask depends on the answers.\n")
        }
        output.append("\n")
        for line in TextTable(titles: titles(limit), rows: comparison.rows.map(cells)).lines {
            output.append(line + "\n")
        }
        output.append("\n")
        guard let first = comparison.firstDisagreement else {
            let isEmpty = comparison.rows.allSatisfy { $0.accepted + $0.rejected == 0 }
            output.append(isEmpty ? "No request was made.\n" : "They answer every request alike.\n")
            return
        }
        let who = first.apiKey.escaped + (first.client.map { ", client \($0)," } ?? "")
        output.append("They first disagree at line \(first.line), on \(who) at \(first.instant.exactClockText):\n")
        let nameWidth = comparison.rows.map(\.policy.rawValue.width).max() ?? 0
        for (row, explanation) in zip(comparison.rows, first.explanations) {
            let name = row.policy.rawValue.leftAligned(in: nameWidth)
            let answer =
                explanation.map { "\($0.decision.status)  \($0.sentence)" } ?? "-    no such request is made there"
            output.append("  \(name)  \(answer)\n")
        }
    }

    /// Writes it as one JSON object on a line.
    public func writeJSON(to output: Output, under limit: Limit) {
        let comparison = comparison ?? Comparison(rows(under: limit), under: limit)
        let rows = comparison.rows.map(json)
        let first = comparison.firstDisagreement.map { Self.json($0, comparison.rows.map(\.policy.rawValue)) } ?? "null"
        output.append(#"{"policies":[\#(rows.joined(separator: ","))],"firstDisagreement":\#(first)}"# + "\n")
    }

    private func titles(_ limit: Limit) -> [String] {
        let decided =
            hasClients
            ? ["requests", "accepted", "rejected", "last served", "longest call"] : ["accepted", "rejected"]
        return ["policy"] + decided + ["longest wait", "most in \(limit.time.words)", "bytes a user"]
    }

    private func cells(_ row: Comparison.Row) -> [String] {
        let decided = ["\(row.accepted)", "\(row.rejected)"]
        let served = [row.servedAt?.clockText ?? "-", row.longestCall.wait]
        return [row.policy.rawValue] + (hasClients ? ["\(row.accepted + row.rejected)"] + decided + served : decided)
            + [row.longestWait.wait, "\(row.mostInSpan)", "\(row.stateBytes)"]
    }

    private func json(_ row: Comparison.Row) -> String {
        let servedAt = row.servedAt.map { Instant.start.duration(to: $0).decimalSeconds } ?? "null"
        return #"{"policy":"\#(row.policy.rawValue)","accepted":\#(row.accepted),"rejected":\#(row.rejected),"#
            + #""longestWait":\#(row.longestWait.decimalSeconds),"mostInSpan":\#(row.mostInSpan),"#
            + #""stateBytes":\#(row.stateBytes)\#(hasClients ? #","servedAt":\#(servedAt)"# : "")}"#
    }

    private static func json(_ disagreement: Comparison.Disagreement, _ policies: [String]) -> String {
        let explanations = zip(policies, disagreement.explanations)
        let answers = explanations.map { "\($0.json):" + ($1.map { "\($0.decision.status)" } ?? "null") }
        let reasons = explanations.map { "\($0.json):" + ($1?.sentence.json ?? "null") }
        let at = Instant.start.duration(to: disagreement.instant).decimalSeconds
        let client = disagreement.client.map { #","client":\#($0)"# } ?? ""
        return #"{"line":\#(disagreement.line),"at":\#(at),"user":\#(disagreement.apiKey.json)\#(client),"#
            + #""answers":{\#(answers.joined(separator: ","))},"reasons":{\#(reasons.joined(separator: ","))}}"#
    }

    private func rows(under limit: Limit) -> [Policy] {
        policies ?? [limit.policy] + Policy.allCases.filter { $0 != limit.policy }
    }
}

extension Duration {
    /// A wait for a table.
    fileprivate var wait: String { self == .zero ? "-" : countdown }
}
