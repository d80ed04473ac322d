import ScenarioLanguage

/// How a question or a task of a lesson went.
public struct LessonResult: Equatable, Sendable {
    /// Whether it was answered right at first, or solved.
    public let isGood: Bool
    /// What was asked or to be brought about.
    public let text: String
    /// A note on how it went, empty where nothing is to be said.
    public let note: String
    /// The right answer, nil where it was given or none was.
    public let answer: String?
}

extension LessonProgress {
    /// How many questions were answered and tasks ended.
    var doneCount: Int { responses.count + endings.count }

    /// How the questions and tasks went so far, a part each; none before the first.
    public func score(in lesson: Lesson) -> [String] {
        let right = responses.count { lesson.question(at: $0.key)?.rightResponse == $0.value }
        let solved = endings.values.count { if case .solved = $0 { true } else { false } }
        let predicted = responses.isEmpty ? [] : ["\(right) of \(responses.count) predicted"]
        return predicted + (endings.isEmpty ? [] : ["\(solved) of \(endings.count) tasks solved"])
    }

    /// What is said at the end, a part each, where so many expectations were held against what came.
    public func ending(of lesson: Lesson, expectations: Int, failed: Int) -> [String] {
        let held = expectations == 0 ? [] : ["\(expectations - failed) of \(expectations) expectations held"]
        return ["the end"] + held + score(in: lesson)
    }

    /// How each question and task went, in their order.
    public func results(in lesson: Lesson) -> [LessonResult] {
        lesson.statements.indices.compactMap { place in
            if let task = lesson.task(at: place) { return result(of: task, at: place) }
            return lesson.question(at: place).map { result(of: $0, at: place) }
        }
    }

    private func result(of question: Question, at place: Int) -> LessonResult {
        guard let response = responses[place] else {
            return LessonResult(isGood: false, text: question.text, note: "skipped", answer: nil)
        }
        let isRight = response == question.rightResponse
        let answer = isRight ? nil : question.words(for: question.rightResponse)
        return LessonResult(isGood: isRight, text: question.text, note: "", answer: answer)
    }

    private func result(of task: String, at place: Int) -> LessonResult {
        let (isSolved, note) =
            switch endings[place] {
            case .solved(let keys): (true, keys == 1 ? "one key" : "\(keys) keys")
            case .shown: (false, "shown")
            case nil: (false, "skipped")
            }
        return LessonResult(isGood: isSolved, text: task, note: note, answer: nil)
    }
}
