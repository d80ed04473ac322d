/// The answers of the statements along a branch, alike ones as one; the latest half million or so of them are kept.
struct AnswerLog: Sendable {
    private static let mostKept = 1 << 19
    private static let mostOfAStatement = 10_000

    private var groups: [AnswerGroup] = []
    /// For each group the place of the one before it that the same user got, counted from the first of all; -1 for none.
    private var previous: [Int] = []
    /// The place of each user's last group.
    private var latest: [Int] = []
    /// How many were there before those that are kept.
    private var dropped = 0
    private var open = AnswerGroups()
    /// Where the answers of the statement that is being carried out begin.
    private var start = 0

    /// How many groups there are, those among them that are no longer kept.
    var count: Int { dropped + groups.count }

    /// Takes in an answer of the statement that is being carried out.
    mutating func add(_ answer: Answer) {
        for group in open.add(answer) { append(group) }
        if count - start >= 2 * Self.mostOfAStatement { trimStatement() }
    }

    /// Ends the statement whose answers were added.
    mutating func endStatement() {
        for group in open.finish() { append(group) }
        trimStatement()
        start = count
        guard groups.count >= 2 * Self.mostKept else { return }
        dropped += groups.count - Self.mostKept
        previous.removeFirst(groups.count - Self.mostKept)
        groups.removeFirst(groups.count - Self.mostKept)
    }

    /// Forgets all but the first groups.
    mutating func truncate(to count: Int) {
        while self.count > count, let last = groups.popLast() { latest[last.user] = previous.removeLast() }
        if count < dropped {
            dropped = count
            latest = []
        }
        start = count
    }

    /// Those of a range that are kept.
    subscript(range: Range<Int>) -> ArraySlice<AnswerGroup> {
        groups[max(0, range.lowerBound - dropped)..<max(0, range.upperBound - dropped)]
    }

    /// Where one of those that are kept stands, counted from the first of all.
    func place(ofKept index: Int) -> Int { dropped + index }

    /// Those of a user among the first groups that are kept, in their order: all, or the latest that hold so many answers.
    func groups(of user: Int, upTo end: Int, holding most: Int = .max) -> [AnswerGroup] {
        var found: [AnswerGroup] = []
        var count = 0
        var place = latest.indices.contains(user) ? latest[user] : -1
        while place >= dropped, count < most {
            if place < end {
                found.append(groups[place - dropped])
                count += groups[place - dropped].count
            }
            place = previous[place - dropped]
        }
        return found.reversed()
    }

    private mutating func append(_ group: AnswerGroup) {
        while latest.count <= group.user { latest.append(-1) }
        previous.append(latest[group.user])
        latest[group.user] = count
        groups.append(group)
    }

    private mutating func trimStatement() {
        guard count - start > Self.mostOfAStatement else { return }
        let kept = groups.suffix(Self.mostOfAStatement)
        truncate(to: start)
        for group in kept { append(group) }
    }
}
