import ScenarioLanguage

/// Which questions of lessons are sure, and which are to be asked again, by what was answered when.
///
/// Days are counted from 1970-01-01. What was answered wrong is due at once; each right answer in a row makes the time
/// until the next longer (the Leitner system).
public struct Recall: Sendable {
    /// A question that was answered.
    public struct Card: Equatable, Sendable {
        /// The lesson's name.
        public let lesson: String
        /// The question's place in it.
        public let place: Int
        /// How many answers in a row were right, up to the last.
        public fileprivate(set) var streak = 0
        /// When it was answered last.
        fileprivate var day = 0

        /// The day from which on it is asked again.
        var due: Int { streak == 0 ? day : day + Recall.intervals[min(streak, Recall.intervals.count) - 1] }
    }

    /// How many days go by after one right answer, after two in a row, and so on.
    private static let intervals = [1, 3, 7, 21, 60]

    /// The questions that were answered, in the order of the lessons and their places.
    public private(set) var cards: [Card] = []
    private let today: Int

    /// What all that was done in these lessons leaves.
    public init(_ events: [(event: LessonEvent, lesson: String)], in lessons: [Lesson], today: Int) {
        self.today = today
        for lesson in lessons {
            let own = events.filter { $0.lesson.utf8.elementsEqual(lesson.name.utf8) }.map(\.event)
            cards += Self.cards(own, in: lesson)
        }
    }

    /// What is to be asked again today: what was missed first, then what has waited longest.
    public var due: [Card] {
        let due = cards.filter { $0.due <= today }
        let missed = due.filter { $0.streak == 0 }
        return missed + due.filter { $0.streak > 0 }.sorted { $0.due < $1.due }
    }

    /// How many questions of a lesson were answered right the last time they were asked.
    func sure(in lesson: String) -> Int { cards.count { $0.lesson.utf8.elementsEqual(lesson.utf8) && $0.streak > 0 } }

    /// How many were not.
    func unsure(in lesson: String) -> Int {
        cards.count { $0.lesson.utf8.elementsEqual(lesson.utf8) && $0.streak == 0 }
    }

    private static func cards(_ events: [LessonEvent], in lesson: Lesson) -> [Card] {
        var cards: [Int: Card] = [:]
        var day = 0
        for event in events {
            let answer: (place: Int, isRight: Bool)
            switch event {
            case .day(let number):
                day = number
                continue
            case .answered(let place, let response):
                answer = (place, lesson.question(at: place)?.rightResponse == response)
            case .recalled(let place, let isRight): answer = (place, isRight)
            case .ended, .finished: continue
            }
            guard lesson.question(at: answer.place) != nil else { continue }
            var card = cards[answer.place] ?? Card(lesson: lesson.name, place: answer.place)
            card.streak = answer.isRight ? card.streak + 1 : 0
            card.day = day
            cards[answer.place] = card
        }
        return cards.values.sorted { $0.place < $1.place }
    }
}
