import RateLimiter
import ScenarioLanguage
public import Simulation

/// What a teacher wants to know of a lesson before a class sees it.
public struct LessonCheck {
    /// Something in the lesson that doesn't hold.
    public struct Finding: Equatable, Sendable {
        /// The place of its statement.
        public let place: Int
        /// What was expected and what came.
        public let text: String
    }

    /// All that doesn't hold, in the order of the places.
    public private(set) var findings: [Finding] = []
    private let lesson: Lesson
    private var expectations = 0
    private var failed = 0

    /// Plays a lesson, on a simulator on which nothing was carried out.
    public init(_ lesson: Lesson, on simulator: Simulator) {
        self.lesson = lesson
        var simulator = simulator
        for (place, statement) in lesson.statements.enumerated() {
            // A lesson has no error.
            guard let result = try? StepResult(of: statement, on: &simulator) else { continue }
            expectations += result.expectations
            failed += result.failures.count
            var texts = result.failures
            if let question = lesson.question(at: place) { texts += faults(of: question, at: place, simulator) }
            if let task = Attempt(lesson, at: place), task.holds(in: simulator) {
                texts.append("expected a task to bring about, found one that holds before anything was done")
            }
            findings += texts.map { Finding(place: place, text: $0) }
        }
    }

    /// What the lesson holds, in a line.
    public var summary: String {
        return [
            lesson.questionCount.counted("question"), lesson.taskCount.counted("task"),
            "\(expectations - failed) of \(expectations) expectations held",
        ].joined(separator: ", ")
    }

    /// Where the right choice tells another answer than the next request gets; none where a choice tells no answer.
    private func faults(of question: Question, at place: Int, _ simulator: Simulator) -> [String] {
        guard let right = question.rightChoice,
            question.choices.allSatisfy({ $0.hasPrefix("200") || $0.hasPrefix("429") }),
            let decision = nextDecision(after: place, simulator)
        else { return [] }
        let choice = question.choices[right - 1]
        guard choice.hasPrefix("\(decision.status)") else {
            return ["expected the answer \(choice.prefix(3)), got \(decision.status)"]
        }
        guard let (told, wait) = waitTold(by: choice) else { return [] }
        let actual = decision.error.map(\.retryAfter) ?? .zero
        guard actual.map({ Reply.wait($0).isMet(by: .wait(wait)) }) != true else { return [] }
        let words = actual.map { "\(Reply.wait($0))" } ?? "never"
        return ["expected a retry in \(told), got \(words)"]
    }

    /// How the next request after a place is answered, its last answer, nil where there is none.
    private func nextDecision(after place: Int, _ simulator: Simulator) -> Decision? {
        var simulator = simulator
        for statement in lesson.statements[(place + 1)...] {
            var last: Decision?
            try? simulator.run(statement) { event in
                if case .answer(let answer) = event { last = answer.decision }
            }
            if let last { return last }
        }
        return nil
    }

    /// The wait that a choice tells: `429, retry in 54:00`.
    private func waitTold(by choice: String) -> (text: String, wait: Duration)? {
        guard let start = choice.firstRange(of: "retry in ")?.upperBound else { return nil }
        let text = String(choice[start...].prefix { $0.isNumber || $0.isLetter || ".:".contains($0) })
        return Duration(typed: text).map { (text, $0) }
    }
}
