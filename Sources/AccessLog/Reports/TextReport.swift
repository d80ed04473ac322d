import RateLimiter
import ScenarioLanguage
public import Screen
import TextLayout

extension LogReport {
    /// The report that a person reads, the answer first, its chart drawn with these signs; `atWorst` is the most tokens that
    /// one user can take under a limit within its time.
    public func text(glyphs: Glyphs, atWorst: (Limit) -> Int128) -> String {
        withoutActuallyEscaping(atWorst) { TextReport(report: self, glyphs: glyphs, atWorst: $0).text }
    }
}

/// The report that a person reads.
private struct TextReport {
    let report: LogReport
    let glyphs: Glyphs
    let atWorst: (Limit) -> Int128

    /// All of it, each line with its end.
    var text: String {
        let sections = [title] + answers + goals + details
        return sections.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private var log: LogSummary { report.log }

    private var title: [String] {
        let count = "\(log.requests.counted("request")) by \(log.users.counted("user"))"
        let none = log.noRequests == 1 ? "is no request" : "are no requests"
        let noRequests = log.noRequests > 0 ? " (\(log.noRequests.grouped) \(none))" : ""
        var lines = naming + ["\(count); \(log.skipped.counted("line")) skipped\(noRequests)"]
        if log.outside > 0 { lines.append("\(log.outside.counted("request")) of other times left out") }
        if let span = log.span {
            lines.append("\(span.lowerBound.dateAndTime) to \(span.upperBound.dateAndTime) UTC")
        }
        let disorder = log.outOfOrder.map { count in
            ": \(count.counted("line")) \(count == 1 ? "is" : "are") earlier than the one before"
        }
        let rule =
            log.order == .time
            ? "Sorted by time, ties in file order"
            : "In file order; a request earlier than one before it counts at that one's time"
        lines.append("\(rule)\(disorder ?? "")")
        return lines
    }

    /// Who was taken for users, and what makes one doubt that.
    private var naming: [String] {
        guard let naming = log.naming, !naming.examples.isEmpty else { return [] }
        return [naming.sentence] + naming.warnings.map { "Warning: \($0)" }
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
            "  and lets one user take at worst \(worst(outcome.limit).counted("token")) in \(outcome.limit.time.words)",
        ]
    }

    /// The answers for several limits, a row for each.
    private var table: [String] {
        let titles = ["policy", "tokens", "time", "rejected", "share", "users", "share", "longest wait", "at worst"]
        let rows = report.limits.map { outcome in
            [
                outcome.limit.policy.rawValue, outcome.limit.tokens.grouped, outcome.limit.time.words,
                outcome.rejected.grouped, share(outcome.rejected, of: log.requests), outcome.usersRejected.grouped,
                share(outcome.usersRejected, of: log.users), "\(outcome.longestShutOut.secondsRoundedUp.grouped) s",
                worst(outcome.limit).grouped,
            ]
        }
        return TextTable(titles: titles, rows: rows).lines
    }

    private var goals: [[String]] {
        guard let goal = report.goals.first?.goal else { return [] }
        let titles = ["policy", "time", "fewest tokens", "reject", "share", "one fewer", "share", "at worst"]
        let rows = report.goals.map { met in
            [
                met.limit.policy.rawValue, met.limit.time.words, met.limit.tokens.grouped,
                met.rejected.grouped, share(met.rejected, of: log.requests), met.rejectedWithOneFewer?.grouped ?? "-",
                met.rejectedWithOneFewer.map { share($0, of: log.requests) } ?? "-",
                worst(met.limit).grouped,
            ]
        }
        return [["To reject at most \(goal.text) of the requests"] + TextTable(titles: titles, rows: rows).lines]
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
            [hit.user.text.escaped.fitted(to: 40, glyphs: glyphs), hit.rejected.grouped, hit.first.dateAndTime]
        }
        return TextTable(titles: ["hit hardest", "rejected", "first rejected"], rows: rows).lines
    }

    private func worst(_ limit: Limit) -> Int { Int(clamping: atWorst(limit)) }

    /// A share in percent with three decimals, the last rounded half up.
    private func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "-" }
        let thousandths = Int((Int128(part) * 200_000 + Int128(whole)) / (2 * Int128(whole)))
        return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst()) %"
    }
}
