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
        if attempt.isSolved { return task + Line.paragraph(praise(attempt), width: width, style: .success.bold) }
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

    private func praise(_ attempt: Attempt) -> String {
        let keys = attempt.keys == 1 ? "one key" : "\(attempt.keys) keys"
        let fewer = attempt.keys > attempt.fewestKeys ? "; \(attempt.fewestKeys) would do" : ""
        return "\(player.model.glyphs.check) solved with \(keys)\(fewer)"
    }
}
