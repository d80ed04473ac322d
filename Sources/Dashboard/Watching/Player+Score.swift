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
            let result = model.session.history[place].result
            return (tally.0 + result.expectations, tally.1 + result.failures.count)
        }
    }

    /// How the questions and tasks went so far, nil before the first.
    public var score: String? {
        let right = predictions.count { isRight($0.value, at: $0.key) }
        let solved = finishedTasks.values.count { if case .solved = $0 { true } else { false } }
        let predicted = predictions.isEmpty ? [] : ["\(right) of \(predictions.count) predicted"]
        let tasks = finishedTasks.isEmpty ? [] : ["\(solved) of \(finishedTasks.count) tasks solved"]
        let parts = predicted + tasks
        return parts.isEmpty ? nil : parts.joined(separator: " \(model.glyphs.dot) ")
    }

    /// Whether this is the end, and there were questions or tasks.
    var hasScoreToTell: Bool { isAtEnd && score != nil }

    /// What is said at the end.
    public var ending: String {
        let (expectations, failed) = tally
        let held = expectations == 0 ? [] : ["\(expectations - failed) of \(expectations) expectations held"]
        return (["the end"] + held + [score].compactMap { $0 }).joined(separator: " \(model.glyphs.dot) ")
    }

    /// Why the next request is answered as it is, nil where there is none before the next question.
    public var reason: String? {
        var simulator = model.session.simulator
        var reason: String?
        for statement in statements[position...] {
            switch statement {
            case .ask, .heading, .task: return nil
            default: break
            }
            try? simulator.run(statement) { event in
                if case .answer(let answer) = event { reason = answer.explanation.sentence }
            }
            if reason != nil { return reason }
        }
        return nil
    }

    /// Whether a choice is the right one of the question at a place.
    func isRight(_ choice: Int, at place: Int) -> Bool { question(at: place)?.answer == choice }
}

extension Statement {
    var isHeading: Bool { if case .heading = self { true } else { false } }
}
