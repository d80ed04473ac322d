import RateLimiter
import ScenarioLanguage
import Screen
import Simulation
import AccessLog

/// The report that a person reads: the answer first.
struct TextTrafficReport {
    private let report: TrafficReport
    private let order: RequestOrder
    private let key: UserKey?
    private let glyphs: Glyphs

    /// A report on users that `key` names, nil where that can't be told.
    init(_ report: TrafficReport, order: RequestOrder, key: UserKey?, isASCII: Bool) {
        self.report = report
        self.order = order
        self.key = key
        setlocale(LC_CTYPE, "")
        let isUnicode = String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
        glyphs = isUnicode && !isASCII ? .unicode : .ascii
    }

    /// All of it, each line with its end.
    var text: String {
        let sections = [title] + answers + goals + details
        return sections.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private var log: LogSummary { report.log }

    private var title: [String] {
        let users = log.users.counted("user") + keyText
        var lines = ["\(log.requests.counted("request")) by \(users); \(log.skipped.counted("line")) skipped"]
        if let span = log.span {
            lines.append("\(span.lowerBound.dateAndTime) to \(span.upperBound.dateAndTime) UTC")
        }
        let disorder = log.outOfOrder.map { count in
            ": \(count.counted("line")) \(count == 1 ? "is" : "are") earlier than the one before"
        }
        let rule =
            order == .time
            ? "Sorted by time, ties in file order" : "In file order, time only standing still"
        lines.append("\(rule)\(disorder ?? "")")
        return lines
    }

    private var keyText: String {
        switch key {
        case .address?: " (client addresses)"
        case .user?: " (authenticated users)"
        case .field(let name)?: " (by \(name.escaped))"
        case nil: ""
        }
    }

    private var answers: [[String]] {
        report.limits.count == 1 ? [answer(report.limits[0])] : [table]
    }

    /// The answer for one limit, in a sentence and three numbers.
    private func answer(_ outcome: LimitReport) -> [String] {
        let numbers = [outcome.rejected.grouped, outcome.usersRejected.grouped]
        let all = [log.requests.grouped, log.users.grouped]
        let width = numbers.map(\.count).max() ?? 0
        let allWidth = all.map(\.count).max() ?? 0
        func line(_ place: Int, _ noun: String, _ share: String) -> String {
            "  \(numbers[place].rightAligned(in: width)) of \(all[place].rightAligned(in: allWidth)) \(noun) \(share)"
        }
        return [
            "\(outcome.limit.limitInWords), \(outcome.limit.policy.rawValue), would have answered 429 to",
            line(0, "requests", share(outcome.rejected, of: log.requests).rightAligned(in: 9)),
            line(1, "users   ", share(outcome.usersRejected, of: log.users).rightAligned(in: 9)),
            "  and shut a user out for at most \(outcome.longestShutOut.secondsRoundedUp.grouped) seconds"
                + (outcome.longestShutOut > .seconds(59) ? " (\(outcome.longestShutOut.countdown))" : ""),
        ]
    }

    /// The answers for several limits, a row for each.
    private var table: [String] {
        let titles = ["policy", "tokens", "time", "rejected", "share", "users", "share", "longest wait"]
        let rows = report.limits.map { outcome in
            [
                outcome.limit.policy.rawValue, outcome.limit.tokens.grouped, outcome.limit.time.words,
                outcome.rejected.grouped, share(outcome.rejected, of: log.requests), outcome.usersRejected.grouped,
                share(outcome.usersRejected, of: log.users), "\(outcome.longestShutOut.secondsRoundedUp.grouped) s",
            ]
        }
        return aligned([titles] + rows)
    }

    private var goals: [[String]] {
        guard let goal = report.goals.first?.goal else { return [] }
        let titles = ["policy", "time", "fewest tokens", "reject", "share", "one fewer", "share"]
        let rows = report.goals.map { met in
            [
                met.limit.policy.rawValue, met.limit.time.words, met.limit.tokens.grouped,
                met.rejected.grouped, share(met.rejected, of: log.requests), met.rejectedWithOneFewer?.grouped ?? "-",
                met.rejectedWithOneFewer.map { share($0, of: log.requests) } ?? "-",
            ]
        }
        return [["To reject at most \(goal.text) of the requests"] + aligned([titles] + rows)]
    }

    /// For each limit that rejects, when and whom.
    private var details: [[String]] {
        let isOne = report.limits.count == 1
        return report.limits.indices.filter { isOne || report.limits[$0].rejected > 0 }.flatMap { place in
            let outcome = report.limits[place]
            let name = isOne ? [] : ["\(outcome.limit.limitInWords), \(outcome.limit.policy.rawValue)"]
            let chart = TextChart(report.chart, limit: place, glyphs: glyphs).lines
            return [name + chart, hits(of: outcome)].filter { !$0.isEmpty }
        }
    }

    private func hits(of outcome: LimitReport) -> [String] {
        guard !outcome.hit.isEmpty else { return [] }
        let rows = outcome.hit.map { hit in
            [hit.user.escaped.fitted(to: 40, glyphs: glyphs), hit.rejected.grouped, hit.first.dateAndTime]
        }
        return aligned([["hit hardest", "rejected", "first rejected"]] + rows)
    }

    /// Rows as columns, the first to the left and the others to the right.
    private func aligned(_ rows: [[String]]) -> [String] {
        let widths = rows[0].indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                column == 0 ? row[0].leftAligned(in: widths[0]) : row[column].rightAligned(in: widths[column])
            }.joined(separator: "  ")
        }
    }

    /// A share in percent with three decimals, the last rounded half up.
    private func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "-" }
        let thousandths = Int((Int128(part) * 200_000 + Int128(whole)) / (2 * Int128(whole)))
        return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst()) %"
    }
}

extension BinaryInteger {
    /// The number and the noun: `1 line`, `10,000 lines`.
    fileprivate func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}
