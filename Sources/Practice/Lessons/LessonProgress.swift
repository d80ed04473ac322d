public import ScenarioLanguage

/// How far someone is in a lesson: what was answered, and how tasks ended.
public struct LessonProgress: Sendable {
    /// The first answers to the questions, by place.
    public private(set) var responses: [Int: Response] = [:]
    /// How tasks ended, by place.
    public private(set) var endings: [Int: Attempt.Ending] = [:]
    /// The day of what is done, nil where it is known already.
    private var untoldDay: Int?
    /// What was done and has not been taken to be kept.
    private var untaken: [LessonEvent] = []

    /// Nothing was done yet; what is done is done on that day.
    public init(today: Int? = nil) { untoldDay = today }

    /// What was done in a lesson before and not finished; what its text has no place for is left out.
    public init(after events: [LessonEvent], in lesson: Lesson, today: Int? = nil) {
        untoldDay = today
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

    /// Takes an answer to a question that is asked again, out of its lesson.
    public mutating func recall(_ response: Response, to question: Question, at place: Int) {
        guard responses[place] == nil, question.takes(response) else { return }
        responses[place] = response
        untaken.append(.recalled(place: place, isRight: response == question.rightResponse))
    }

    /// Takes that the lesson's end was reached.
    public mutating func finish() { untaken.append(.finished) }

    /// Takes the lines of what was done since, for the file in which lessons are kept.
    public mutating func takeLines(of lesson: Lesson) -> [String] {
        guard !untaken.isEmpty else { return [] }
        let events = (untoldDay.map { [.day($0)] } ?? []) + untaken
        (untaken, untoldDay) = ([], nil)
        return events.map { $0.line(of: lesson.name) }
    }
}
