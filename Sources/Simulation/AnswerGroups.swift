public import RateLimiter

/// Alike answers that one statement gave one user, which a person reads as one line.
public struct AnswerGroup: Sendable {
    /// When they were given.
    public let instant: Instant
    /// To whom, by number.
    public let user: Int
    /// To whom.
    public let apiKey: String
    /// What was decided.
    public let decision: Decision
    /// How many there are.
    public fileprivate(set) var count: Int

    /// The answer in the original's words.
    public var message: String { decision.message(at: instant) }
}

/// Groups the answers of a statement as they come, holding one group a user.
public struct AnswerGroups: Sendable {
    private var open: [AnswerGroup] = []
    private var placeOfUser: [Int: Int] = [:]

    /// No answers yet.
    public init() {}

    /// Takes an answer in and gives back the user's group before it, where that has ended.
    public mutating func add(_ answer: Answer) -> AnswerGroup? {
        let group = AnswerGroup(
            instant: answer.instant, user: answer.user, apiKey: answer.apiKey, decision: answer.decision, count: 1)
        guard let place = placeOfUser[answer.user] else {
            placeOfUser[answer.user] = open.count
            open.append(group)
            return nil
        }
        if open[place].decision == answer.decision, open[place].instant == answer.instant {
            open[place].count += 1
            return nil
        }
        defer { open[place] = group }
        return open[place]
    }

    /// Gives back the groups that the statement's end ends, in the order of their users' first answers.
    public mutating func finish() -> [AnswerGroup] {
        defer { self = AnswerGroups() }
        return open
    }
}
