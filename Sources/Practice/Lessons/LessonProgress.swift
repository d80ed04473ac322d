public import ScenarioLanguage

/// How far someone is in a lesson: what was answered, and how tasks ended.
public struct LessonProgress: Sendable {
    /// The first answers to the questions, by place.
    public private(set) var responses: [Int: Response] = [:]
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
            case .answered(let place, let response):
                if lesson.question(at: place)?.takes(response) == true { responses[place] = response }
            case .ended(let place, let ending): if lesson.task(at: place) != nil { endings[place] = ending }
            case .day, .recalled, .finished: break
            }
        }
    }

    /// The place after the last that something was done at, nil where nothing was.
    public var placeToGoOn: Int? { (Array(responses.keys) + endings.keys).max().map { $0 + 1 } }

    /// Takes an answer to a question; only the first counts.
    public mutating func answer(_ response: Response, to question: Question, at place: Int) {
        guard responses[place] == nil, question.takes(response) else { return }
        responses[place] = response
        untaken.append(.answered(place: place, response))
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
