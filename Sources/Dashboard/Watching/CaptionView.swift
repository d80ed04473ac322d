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
        return task + attempt.shownHints.flatMap { Line.paragraph($0, width: width, style: .dim) }
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
