import RateLimiter
import Screen

/// Why an answer was given, and the answer as HTTP carries it.
struct ExplanationView {
    let explanation: Explanation?
    /// How a moment is written.
    let moment: (Instant) -> String

    func lines(width: Int) -> [Line] { reason(width: width) + http(width: width) }

    /// Why the answer was given.
    func reason(width: Int) -> [Line] {
        guard let explanation else { return [Line(parts: [("no request yet", 1, .dim)])] }
        let style: Style = explanation.decision.isAccepted ? .success : .failure.bold
        return Line.paragraph(question(explanation), width: width, style: style)
            + Line.paragraph(explanation.sentence(moment), after: "  ", width: width, style: .plain)
    }

    /// A blank line and the answer as HTTP carries it, nothing where there was none.
    func http(width: Int) -> [Line] {
        guard let explanation else { return [] }
        return [Line()]
            + Line.paragraph("as HTTP carries it", width: width, style: .plain)
            + head(explanation).flatMap { Line.paragraph($0, after: "  ", width: width, style: .dim) }
    }

    /// The same where it is not for the screen, nil where there is nothing to explain.
    var text: String? {
        explanation.map { explanation in
            ([question(explanation), explanation.sentence(moment), ""] + head(explanation)).map { $0 + "\n" }.joined()
        }
    }

    private func question(_ explanation: Explanation) -> String {
        "why \(explanation.decision.status) at \(moment(explanation.instant))"
    }

    /// The lines of the answer as HTTP carries it.
    private func head(_ explanation: Explanation) -> [String] {
        [explanation.httpStatusLine] + explanation.httpFields.map { "\($0.name): \($0.value)" }
    }
}
