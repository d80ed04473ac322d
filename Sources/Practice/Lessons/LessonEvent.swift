import ScenarioLanguage

/// Something that was done in a lesson, a line of the file in which that is kept.
public enum LessonEvent: Equatable, Sendable {
    /// The question at a place among the lesson's statements was answered for the first time in this run.
    case answered(place: Int, Response)
    /// The task at a place was solved, or its solution was shown.
    case ended(place: Int, Attempt.Ending)
    /// The question at a place was asked again later, and answered right or not.
    case recalled(place: Int, isRight: Bool)
    /// What follows was done on this day, so many after 1970-01-01 in UTC.
    case day(Int)
    /// The lesson was played to its end.
    case finished

    /// The event and the lesson's name that stand in a line; nil where it is none that this version writes.
    public static func parse(_ line: String) -> (event: LessonEvent, lesson: String)? {
        var words = line.split(separator: " ", omittingEmptySubsequences: false)[...]
        guard let event = LessonEvent(&words), !words.isEmpty else { return nil }
        return (event, words.joined(separator: " "))
    }

    private init?(_ words: inout ArraySlice<Substring>) {
        let keyword = words.popFirst()
        if keyword == "finished" {
            self = .finished
            return
        }
        guard let number = words.popFirst().flatMap({ Int(digits: $0) }) else { return nil }
        switch keyword {
        case "chose":
            guard let choice = words.popFirst().flatMap({ Int(digits: $0) }), choice > 0 else { return nil }
            self = .answered(place: number, .chose(choice))
        case "typed":
            guard let reply = words.popFirst().flatMap(Reply.init(kept:)) else { return nil }
            self = .answered(place: number, .typed(reply))
        case "solved":
            guard let keys = words.popFirst().flatMap({ Int(digits: $0) }) else { return nil }
            self = .ended(place: number, .solved(keys: keys))
        case "shown": self = .ended(place: number, .shown)
        case "recalled":
            guard let verdict = words.popFirst(), ["right", "wrong"].contains(verdict) else { return nil }
            self = .recalled(place: number, isRight: verdict == "right")
        case "day": self = .day(number)
        default: return nil
        }
    }

    /// The line of this event in the lesson of that name.
    public func line(of lesson: String) -> String { "\(text) \(lesson)" }

    private var text: String {
        switch self {
        case .answered(let place, .chose(let choice)): "chose \(place) \(choice)"
        case .answered(let place, .typed(let reply)): "typed \(place) \(reply.kept)"
        case .ended(let place, .solved(let keys)): "solved \(place) \(keys)"
        case .ended(let place, .shown): "shown \(place)"
        case .recalled(let place, let isRight): "recalled \(place) \(isRight ? "right" : "wrong")"
        case .day(let number): "day \(number)"
        case .finished: "finished"
        }
    }
}

extension Reply {
    /// A reply as it is kept: a count in digits, a duration in the language's words.
    fileprivate init?(kept word: Substring) {
        if let count = Int(digits: word) {
            self = .tokens(count)
        } else if let duration = try? Duration(scenario: word) {
            self = .wait(duration)
        } else {
            return nil
        }
    }

    fileprivate var kept: String {
        switch self {
        case .outcome(let outcome): "\(outcome.rawValue)"
        case .tokens(let count): "\(count)"
        case .wait(let wait): wait.scenarioText
        }
    }
}
