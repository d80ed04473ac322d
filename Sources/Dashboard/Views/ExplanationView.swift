import RateLimiter
import Screen

/// Why an answer was given, and the answer as HTTP carries it.
struct ExplanationView {
    let explanation: Explanation?
    /// How a moment is written.
    let moment: (Instant) -> String

    func draw(on canvas: inout Canvas, rows: Range<Int>) {
        let lines = lines(width: canvas.size.columns - 4)
        for (row, line) in zip(rows, lines) {
            canvas.write(line.text, row: row, column: line.isIndented ? 3 : 1, style: line.style)
        }
    }

    private func lines(width: Int) -> [(text: String, isIndented: Bool, style: Style)] {
        guard let explanation else { return [("no request yet", false, .dim)] }
        let style: Style = explanation.decision.error == nil ? .success : .failure.bold
        let question = "why \(explanation.decision.status) at \(moment(explanation.instant))"
        let reason = explanation.description(moment).wrapped(first: width, others: width)
            .map { ($0, true, Style.plain) }
        let fields = explanation.httpFields.map { ("\($0.name): \($0.value)", true, Style.dim) }
        return [(question, false, style)] + reason + [("", false, .plain), ("as HTTP carries it", false, .plain)]
            + [(explanation.httpStatusLine, true, .dim)] + fields
    }
}
