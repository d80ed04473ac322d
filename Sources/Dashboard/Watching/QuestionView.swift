import ScenarioLanguage
import Screen
import Simulation

/// A question and its choices or what its answer looks like, then the right one and why it is that.
struct QuestionView {
    private let player: Player
    private let question: Question

    init(_ player: Player, _ question: Question) {
        self.player = player
        self.question = question
    }

    func lines(width: Int) -> [Line] {
        let asked = asked(width: width)
        guard player.isAnswered else {
            let complaint = player.answerField.complaint
            return asked + (complaint.map { [Line()] + Line.paragraph($0, width: width, style: .failure) } ?? [])
        }
        let reason = player.reason.map { Line.paragraph($0, after: "Why: ", width: width, style: .plain) } ?? []
        return asked + [Line()] + verdict(width: width) + reason
    }

    /// How many lines stand before the verdict.
    func verdictStart(width: Int) -> Int { asked(width: width).count + 1 }

    private func asked(width: Int) -> [Line] {
        var lines = Line.paragraph(question.text, after: "? ", width: width, style: .accent.bold)
        // In a low window a blank line would hide a choice.
        if player.model.size.rows >= 16 { lines.append(Line()) }
        for (index, choice) in question.choices.enumerated() {
            lines += Line.paragraph(choice, after: "  \(index + 1)  ", width: width, style: style(of: index + 1))
        }
        if let form = question.form { lines += Line.paragraph("Type \(form).", width: width, style: .dim) }
        return lines
    }

    /// The right choice stands out once it shows, and so does a wrong one that was chosen.
    private func style(of choice: Int) -> Style {
        guard player.isAnswered else { return .plain }
        if choice == question.rightChoice { return .success.bold }
        return .chose(choice) == player.prediction ? .failure : .dim
    }

    private func verdict(width: Int) -> [Line] {
        let glyphs = player.model.glyphs
        let answer = question.rightText
        switch player.prediction {
        case nil: return Line.paragraph("The answer: \(answer)", width: width, style: .success.bold)
        case question.rightResponse:
            return Line.paragraph("Your answer: \(answer)  \(glyphs.check) right", width: width, style: .success.bold)
        case .some(let response):
            let verdict = "Your answer: \(response)  \(glyphs.cross) the right one is \(answer)"
            return Line.paragraph(verdict, width: width, style: .failure.bold)
        }
    }
}
