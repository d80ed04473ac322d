import Practice
import RateLimiter
import ScenarioLanguage
import Screen

/// A situation, the question about it, and what the answer was worth.
struct ExerciseView {
    let exercise: Exercise
    let policy: Policy
    let size: Size
    let glyphs: Glyphs

    private var width: Int { size.columns - 2 }

    /// The situation and the question, with as much about the rule as there is room for beside the verdict to come.
    func lines(room: Int) -> [Line] {
        let question =
            Line.paragraph(exercise.question, after: "? ", width: width, style: .accent.bold)
            + (room < 10 ? [] : Line.paragraph("Type \(exercise.kind.form).", width: width, style: .dim))
        let roomy = steps + [Line()] + question
        let rule = Line.paragraph(policy.rule, width: width, style: .dim) + [Line()]
        let notation = Line.paragraph(Exercise.notation, width: width, style: .dim) + [Line()]
        let verdict = verdict(false, typed: "\(exercise.answer)").count
        let pages = [rule + notation + roomy, rule + roomy, roomy, dense + [Line()] + question]
        return pages.first { $0.count + verdict <= room } ?? dense + question
    }

    /// Whether it was right, and why the right answer is what it is.
    func verdict(_ isRight: Bool, typed: String) -> [Line] {
        let judgement =
            isRight
            ? "\(glyphs.check) right: \(exercise.answer)" : "\(glyphs.cross) the right one is \(exercise.answer)"
        let style: Style = isRight ? .success.bold : .failure.bold
        let hint = isRight ? [] : Line.paragraph(policy.hint(for: exercise.kind), width: width, style: .dim)
        return [Line()] + Line.paragraph("Your answer: \(typed)  \(judgement)", width: width, style: style)
            + Line.paragraph(exercise.reason, width: width, style: .plain) + hint
    }

    /// What was typed that can't be an answer.
    func complaint(_ text: String) -> [Line] {
        [Line()] + Line.paragraph(text, width: width, style: .failure)
    }

    /// A line for each statement, those that ask after the time.
    private var steps: [Line] {
        exercise.steps.map { step in
            let time = step.instant.clockText
            let column = 3 + time.width + 2
            guard case .request = step.statement else {
                return Line(parts: [("\(step.statement)", column, .dim)])
            }
            return Line(parts: [(time, 3, .dim), ("\(step.statement)", column, .plain)])
        }
    }

    /// The requests alone, several in a line.
    private var dense: [Line] {
        let requests = exercise.steps.compactMap { step in
            guard case .request(let request) = step.statement else { return String?.none }
            let every = request.interval == .zero ? "" : " every \(request.interval.scenarioText)"
            let cost = request.cost == 1 ? "" : " cost \(request.cost)"
            return "\(step.instant.clockText) x\(request.rounds)\(every)\(cost)"
        }
        var lines: [String] = []
        for request in requests {
            if let last = lines.last, last.width + 2 + request.width <= width {
                lines[lines.count - 1] += "  " + request
            } else {
                lines.append(request)
            }
        }
        return lines.map { Line(parts: [($0, 1, .plain)]) }
    }
}
