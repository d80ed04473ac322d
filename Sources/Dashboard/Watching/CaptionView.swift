import Practice
import ScenarioLanguage
import Screen

/// What is said at the present moment, or the task that is being tried.
struct CaptionView {
    private let player: Player

    init(_ player: Player) {
        self.player = player
    }

    func lines(width: Int) -> [Line] {
        guard let attempt = player.attempt else {
            return caption.map { Line.paragraph($0, width: width, style: .accent.bold) } ?? []
        }
        let task = Line.paragraph("Task: \(attempt.task)", width: width, style: .accent.bold)
        if attempt.isSolved {
            return task
                + Line.paragraph("\(player.model.glyphs.check) \(attempt.praise)", width: width, style: .success.bold)
        }
        let notes = attempt.shownHints.isEmpty ? [counting].compactMap(\.self) : attempt.shownHints.map(text)
        return task + notes.flatMap { Line.paragraph($0, width: width, style: .dim) }
    }

    /// How keys are repeated, where there is room to say so.
    private var counting: String? {
        let request = player.keyMap.name(of: .request)
        return player.model.size.rows < 16 ? nil : "A number before a key repeats it: 3 \(request) asks three times."
    }

    private func text(of hint: Attempt.Hint) -> String {
        switch hint {
        case .text(let text): text
        case .way(let statement): "one way: \(player.keyMap.text(of: statement))"
        }
    }

    /// The latest caption of the case.
    private var caption: String? {
        for statement in player.statements[..<player.position].reversed() {
            switch statement {
            case .say(let text): return text
            case .task(let text): return "Task: \(text)"
            case .heading, .ask, .solved: return nil
            default: continue
            }
        }
        return nil
    }
}
