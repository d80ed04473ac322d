import RateLimiter
import ScenarioLanguage
import Simulation

extension Player {
    /// The number of the case that the present moment belongs to, of how many; nil before the first.
    var heading: (number: Int, count: Int)? {
        let number = statements[..<position].count { $0.isHeading }
        return number > 0 ? (number, statements.count { $0.isHeading }) : nil
    }

    /// The latest heading up to the present moment.
    var headingText: String? {
        statements[..<position].lazy.reversed().compactMap { if case .heading(let text) = $0 { text } else { nil } }
            .first
    }

    /// How many expectations there were up to the present moment, and how many of them failed.
    var tally: (expectations: Int, failed: Int) {
        (0..<position).reduce((0, 0)) { tally, place in
            let result = model.session[place].result
            return (tally.0 + result.expectations, tally.1 + result.failures.count)
        }
    }

    /// How the questions and tasks went so far, nil before the first.
    public var score: String? {
        let parts = progress.score(in: lesson)
        return parts.isEmpty ? nil : joined(parts)
    }

    /// Whether this is the end, and there were questions or tasks.
    var hasScoreToTell: Bool { isAtEnd && score != nil }

    /// What is said at the end.
    var ending: String {
        joined(progress.ending(of: lesson, expectations: tally.expectations, failed: tally.failed))
    }

    /// What is told of the answer to the question on the screen, nil where nothing is.
    var reason: String? {
        guard let response = prediction ?? question?.rightResponse else { return nil }
        return lesson.reason(for: response, at: position - 1, in: model.session.simulator)
    }

    private func joined(_ parts: [String]) -> String { parts.joined(separator: " \(model.glyphs.dot) ") }
}

extension Statement {
    var isHeading: Bool { if case .heading = self { true } else { false } }

    /// Whether it takes the place of the caption on the screen.
    var isText: Bool {
        switch self {
        case .heading, .say, .ask, .task: true
        default: false
        }
    }
}
