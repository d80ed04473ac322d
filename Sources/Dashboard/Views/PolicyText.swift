import RateLimiter
import Screen
import Simulation

/// What is to be read of a policy below the others: its rule, why it answered as it did last, where the policies first
/// disagreed, and what the signs above mean.
struct PolicyText {
    let model: Model
    let comparison: Comparison
    /// The number of the policy.
    let selected: Int
    /// The user's last answer under it, nil before the first.
    let last: Explanation?
    let columns: PolicyColumns

    private var limit: Limit { comparison.rows[selected].limit }

    func lines(width: Int) -> [Line] {
        let explanation = ExplanationView(explanation: last, moment: model.exactText(of:))
        return Line.paragraph(limit.ruleInWords, width: width, style: .title)
            + explanation.reason(width: width) + clients(width: width) + disagreement(width: width)
            + legend(width: width)
            + explanation.http(width: width)
    }

    /// How the clients fare, where there are some.
    private func clients(width: Int) -> [Line] {
        let row = comparison.rows[selected]
        guard row.now != nil else { return [] }
        let last = row.servedAt.map { "the last call served at \(model.exactText(of: $0))" } ?? "no call served"
        let longest = row.longestCall == .zero ? "" : ", the longest after \(row.longestCall.countdown)"
        let text =
            "clients: \((row.accepted + row.rejected).grouped) requests, \(last)\(longest), \(row.waiting.grouped) waiting"
        return Line.paragraph(text, width: width, style: .plain)
    }

    private func disagreement(width: Int) -> [Line] {
        guard let first = comparison.firstDisagreement else {
            return last == nil
                ? [] : Line.paragraph("all policies answered alike so far", width: width, style: .plain)
        }
        let policies = zip(comparison.rows, first.explanations)
        func names(_ status: Int?) -> String {
            policies.filter { $1?.decision.status == status }.map { $0.0.policy.rawValue }.joined(separator: ", ")
        }
        let answers = [(200, "200"), (429, "429"), (nil, "not asked")].compactMap { status, word -> String? in
            let names = names(status)
            return names.isEmpty ? nil : "\(word) by \(names)"
        }
        let who = first.client.map { "client \($0) of \(first.apiKey)" } ?? first.apiKey
        let place = "first disagreement, \(who) at \(model.exactText(of: first.instant)): "
        let reason = first.explanations[selected].map { $0.sentence(model.exactText(of:)) }
        // It stands there already where nothing was asked since.
        let isNew = reason != last?.sentence(model.exactText(of:))
        return Line.paragraph(place + answers.joined(separator: "; "), width: width, style: .plain)
            + (isNew ? Line.paragraph(reason ?? "", after: "  ", width: width, style: .plain) : [])
    }

    private func legend(width: Int) -> [Line] {
        let signs = [
            "\(model.glyphs.check) decides",
            "\(model.glyphs.unequal) another answer than its last one",
        ]
        let meanings = columns.told.compactMap { told in
            told.column.meaning(under: limit).map { "\(told.column.title): \($0)" }
        }
        let text = (signs + meanings).joined(separator: " \(model.glyphs.dot) ")
        return Line.paragraph(text, width: width, style: .dim)
    }
}
