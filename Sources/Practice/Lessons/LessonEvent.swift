/// Something that was done in a lesson, a line of the file in which that is kept.
public enum LessonEvent: Equatable, Sendable {
    /// An answer was chosen, from 1, of the question at a place among the lesson's statements.
    case chose(place: Int, choice: Int)
    /// The task at a place was solved, or its solution was shown.
    case ended(place: Int, Attempt.Ending)
    /// The lesson was played to its end.
    case finished

    /// The event and the lesson's name that stand in a line; nil where it is none that this version writes.
    public static func parse(_ line: String) -> (event: LessonEvent, lesson: String)? {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        let numbers = words.dropFirst().prefix(2).map { Int($0) ?? -1 }
        let event: LessonEvent
        let length: Int
        switch (words.first, numbers.first, numbers.last) {
        case ("finished", _, _): (event, length) = (.finished, 1)
        case ("chose", let place?, let choice?) where place >= 0 && choice > 0:
            (event, length) = (.chose(place: place, choice: choice), 3)
        case ("solved", let place?, let keys?) where place >= 0 && keys >= 0:
            (event, length) = (.ended(place: place, .solved(keys: keys)), 3)
        case ("shown", let place?, _) where place >= 0: (event, length) = (.ended(place: place, .shown), 2)
        default: return nil
        }
        guard words.count > length else { return nil }
        return (event, words.dropFirst(length).joined(separator: " "))
    }

    /// The line of this event in the lesson of that name.
    public func line(of lesson: String) -> String {
        switch self {
        case .chose(let place, let choice): "chose \(place) \(choice) \(lesson)"
        case .ended(let place, .solved(let keys)): "solved \(place) \(keys) \(lesson)"
        case .ended(let place, .shown): "shown \(place) \(lesson)"
        case .finished: "finished \(lesson)"
        }
    }
}
