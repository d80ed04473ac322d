import ScenarioLanguage
import Screen
import Simulation

/// A question and its choices, then the right one and why it is that.
struct QuestionView {
    typealias Line = LogView.Line

    private let player: Player
    private let question: Question

    init(_ player: Player, _ question: Question) {
        self.player = player
        self.question = question
    }

    func lines(width: Int) -> [Line] {
        var lines = text("? ", question.text, width: width, style: .accent.bold) + [Line()]
        for (index, choice) in question.choices.enumerated() {
            lines += text("  \(index + 1)  ", choice, width: width, style: style(of: index + 1))
        }
        guard player.isAnswered else { return lines }
        lines += [Line()] + verdict(width: width)
        if let reason = player.reason { lines += text("", reason, width: width, style: .plain) }
        return lines
    }

    /// The right choice stands out once it shows, and so does a wrong one that was chosen.
    private func style(of choice: Int) -> Style {
        guard player.isAnswered else { return .plain }
        if choice == question.answer { return .success.bold }
        return choice == player.prediction ? .failure : .dim
    }

    private func verdict(width: Int) -> [Line] {
        let glyphs = player.model.glyphs
        let answer = question.answer
        switch player.prediction {
        case nil: return text("", "The answer: \(answer)", width: width, style: .success.bold)
        case answer:
            return text("", "Your answer: \(answer)  \(glyphs.check) right", width: width, style: .success.bold)
        case .some(let choice):
            let verdict = "Your answer: \(choice)  \(glyphs.cross) the right one is \(answer)"
            return text("", verdict, width: width, style: .failure.bold)
        }
    }

    private func text(_ label: String, _ text: String, width: Int, style: Style) -> [Line] {
        let room = width - label.width
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { String($0).wrapped(first: room, others: room) }.enumerated().map { index, piece in
                let column = 1 + label.width
                let labels = index == 0 && !label.isEmpty ? [(text: label, column: 1, style: style)] : []
                return Line(parts: labels + [(piece, column, style)])
            }
    }
}
