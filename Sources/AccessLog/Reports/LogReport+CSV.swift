import RateLimiter
import ScenarioLanguage

extension LogReport {
    private static let columns = [
        "row", "policy", "tokens", "time", "user", "from", "to", "requests", "users", "skipped", "outOfOrder",
        "rejected", "usersRejected", "longestShutOut", "rejectedWithOneFewer", "noRequests", "outside",
    ]

    /// The report as CSV (RFC 4180, but for line feeds), its rows of several kinds, which the first column names: `log`, a
    /// `place` where users' keys stood, an `example` of a user, `limit`, `hit`, `cell` of the chart, and `goal`.
    public var csv: String {
        var rows = [Self.columns, row("log", log)]
        rows += (log.naming?.places ?? []).map { place in
            row("place", nil, ["user": place.source.name, "requests": "\(place.requests)"])
        }
        rows += (log.naming?.examples ?? []).map { row("example", nil, ["user": $0.text]) }
        for report in limits { rows.append(row("limit", report)) }
        for report in limits {
            rows += report.hit.map { hit in
                row(
                    "hit", report.limit,
                    ["user": hit.user.text, "from": hit.first.timestamp, "rejected": "\(hit.rejected)"])
            }
        }
        for (report, rejected) in zip(limits, chart.rejected) {
            rows += rejected.indices.map { cell in
                row(
                    "cell", report.limit,
                    [
                        "from": chart.start(of: cell).timestamp, "to": chart.end(of: cell).timestamp,
                        "requests": "\(chart.requests[cell])", "rejected": "\(rejected[cell])",
                    ])
            }
        }
        rows += goals.map { goal in
            row(
                "goal", goal.limit,
                [
                    "rejected": "\(goal.rejected)",
                    "rejectedWithOneFewer": goal.rejectedWithOneFewer.map { "\($0)" } ?? "",
                ])
        }
        return rows.map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
    }

    private func row(_ kind: String, _ log: LogSummary) -> [String] {
        row(
            kind, nil,
            [
                "from": log.span?.lowerBound.timestamp ?? "", "to": log.span?.upperBound.timestamp ?? "",
                "requests": "\(log.requests)", "users": "\(log.users)", "skipped": "\(log.skipped)",
                "outOfOrder": log.outOfOrder.map { "\($0)" } ?? "", "noRequests": "\(log.noRequests)",
                "outside": "\(log.outside)",
            ])
    }

    private func row(_ kind: String, _ report: LimitReport) -> [String] {
        row(
            kind, report.limit,
            [
                "requests": "\(log.requests)", "users": "\(log.users)", "rejected": "\(report.rejected)",
                "usersRejected": "\(report.usersRejected)", "longestShutOut": report.longestShutOut.decimalSeconds,
            ])
    }

    private func row(_ kind: String, _ limit: Limit?, _ values: [String: String]) -> [String] {
        var values = values
        values["row"] = kind
        values["policy"] = limit?.policy.rawValue
        values["tokens"] = limit.map { "\($0.tokens)" }
        values["time"] = limit?.time.decimalSeconds
        return Self.columns.map { values[$0] ?? "" }
    }

    private static func field(_ text: String) -> String {
        guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
        // A mark that follows a quote makes one character with it.
        return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
