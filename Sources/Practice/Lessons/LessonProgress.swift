public import ScenarioLanguage

/// How far someone is in a lesson: what was chosen, and how tasks ended.
public struct LessonProgress: Sendable {
    /// The first choices of the questions, by place, from 1.
    public private(set) var choices: [Int: Int] = [:]
    /// How tasks ended, by place.
    public private(set) var endings: [Int: Attempt.Ending] = [:]
    /// What was done and has not been taken to be kept.
    private var untaken: [LessonEvent] = []

    /// Nothing was done yet.
    public init() {}

    /// What was done in a lesson before and not finished; what its text has no place for is left out.
    public init(after events: [LessonEvent], in lesson: Lesson) {
        for event in events.split(separator: .finished, omittingEmptySubsequences: false).last ?? [] {
            switch event {
            case .chose(let place, let choice):
                if lesson.question(at: place)?.choices.indices.contains(choice - 1) == true { choices[place] = choice }
            case .ended(let place, let ending): if lesson.task(at: place) != nil { endings[place] = ending }
            case .finished: break
            }
        }
    }

    /// The place after the last that something was done at, nil where nothing was.
    public var placeToGoOn: Int? { (Array(choices.keys) + endings.keys).max().map { $0 + 1 } }

    /// Takes the choice of a question, from 1; only the first counts.
    public mutating func choose(_ choice: Int, of question: Question, at place: Int) {
        guard choices[place] == nil, question.choices.indices.contains(choice - 1) else { return }
        choices[place] = choice
        untaken.append(.chose(place: place, choice: choice))
    }

    /// Takes how the task at a place ended.
    public mutating func end(taskAt place: Int, _ ending: Attempt.Ending) {
        endings[place] = ending
        untaken.append(.ended(place: place, ending))
    }

    /// Takes that the lesson's end was reached.
    public mutating func finish() { untaken.append(.finished) }

    /// Takes the lines of what was done since, for the file in which lessons are kept.
    public mutating func takeLines(of lesson: Lesson) -> [String] {
        defer { untaken = [] }
        return untaken.map { $0.line(of: lesson.name) }
    }
}
