/// How well it went.
public struct Score: Hashable, Sendable {
    /// How many exercises of a kind were answered, and how many of them right.
    public struct Tally: Hashable, Sendable {
        /// The answers that were right.
        public fileprivate(set) var right = 0
        /// All answers.
        public fileprivate(set) var asked = 0
    }

    /// The highest level.
    public static let highestLevel = Level.all.count
    /// How many right answers in a row lead to the next level.
    public static let rightForNextLevel = 3

    /// How hard the next exercise is, from 1.
    public private(set) var level = 1
    /// How many answers in a row were right, up to the last.
    public private(set) var streak = 0
    /// The longest such streak.
    public private(set) var longestStreak = 0

    private var tallies: [Exercise.Kind: Tally] = [:]
    private var rightAtLevel = 0

    /// The score of a kind of question.
    public subscript(kind: Exercise.Kind) -> Tally { tallies[kind, default: Tally()] }

    /// The score of all kinds.
    public var total: Tally {
        tallies.values.reduce(into: Tally()) { sum, tally in
            sum.right += tally.right
            sum.asked += tally.asked
        }
    }

    /// The kinds of which an answer was wrong.
    public var wrongKinds: [Exercise.Kind] { Exercise.Kind.allCases.filter { self[$0].right < self[$0].asked } }

    mutating func add(isRight: Bool, to kind: Exercise.Kind) {
        tallies[kind, default: Tally()].asked += 1
        if isRight {
            tallies[kind, default: Tally()].right += 1
            streak += 1
            longestStreak = max(longestStreak, streak)
            rightAtLevel += 1
            if rightAtLevel == Self.rightForNextLevel { move(to: level + 1) }
        } else {
            streak = 0
            move(to: level - 1)
        }
    }

    private mutating func move(to level: Int) {
        self.level = min(max(1, level), Self.highestLevel)
        rightAtLevel = 0
    }
}
