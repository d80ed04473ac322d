public import RateLimiter

/// Alike answers that one statement gave one user, which a person reads as one line.
public struct AnswerGroup: Sendable {
    /// When they were given.
    public let instant: Instant
    /// To whom, by number.
    public let user: Int
    /// To whom.
    public let apiKey: String
    /// The number of the client that asked, the first of them where there are more; nil where a statement did by hand.
    public let client: Int?
    /// What was decided.
    public let decision: Decision
    /// How many there are.
    public fileprivate(set) var count: Int
    /// How many tokens they asked for together.
    public fileprivate(set) var cost: Int

    /// The answer in the original's words.
    public var message: String { decision.message(at: instant) }

    /// How many answers there are and which client asked, nil for one answer to a statement.
    public var note: String? {
        let times = count > 1 ? "× \(count)" : nil
        let asker = client.map { count > 1 ? "by clients" : "client \($0)" }
        return times.map { "\($0)\(asker.map { " \($0)" } ?? "")" } ?? asker
    }

    fileprivate func isLike(_ other: Self) -> Bool {
        instant == other.instant && decision == other.decision && (client == nil) == (other.client == nil)
    }
}

/// Groups the answers of a statement as they come, holding one group a user.
public struct AnswerGroups: Sendable {
    /// Among so few, which is most moments, a group is found soonest by looking at each.
    private static let few = 8
    private var open: [AnswerGroup] = []
    /// Where each user's group is, once there are more than a few.
    private var placeOfUser: [Int: Int] = [:]

    /// No answers yet.
    public init() {}

    /// Takes an answer in and gives back the groups that have ended: all with the moment, or the user's with another answer.
    public mutating func add(_ answer: Answer) -> [AnswerGroup] {
        let group = AnswerGroup(
            instant: answer.instant, user: answer.user, apiKey: answer.apiKey, client: answer.client,
            decision: answer.decision, count: 1, cost: answer.explanation.cost)
        let ended = open.first.map { $0.instant < answer.instant } == true ? finish() : []
        guard let place = self.place(of: answer.user) else {
            append(group)
            return ended
        }
        if open[place].isLike(group) {
            open[place].count += 1
            open[place].cost += group.cost
            return []
        }
        defer { open[place] = group }
        return [open[place]]
    }

    /// Gives back the groups that the statement's end ends, in the order of their users' first answers.
    public mutating func finish() -> [AnswerGroup] {
        guard !open.isEmpty else { return [] }
        defer { self = AnswerGroups() }
        return open
    }

    private func place(of user: Int) -> Int? {
        open.count > Self.few ? placeOfUser[user] : open.firstIndex { $0.user == user }
    }

    private mutating func append(_ group: AnswerGroup) {
        open.append(group)
        guard open.count > Self.few else { return }
        if placeOfUser.isEmpty { for place in open.indices { placeOfUser[open[place].user] = place } }
        placeOfUser[group.user] = open.count - 1
    }
}
