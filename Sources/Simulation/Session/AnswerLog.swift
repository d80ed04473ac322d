/// The answers of the statements along a branch, alike ones as one; the latest half million or so of them are kept.
struct AnswerLog: Sendable {
    private static let mostKept = 1 << 19
    private static let mostOfAStatement = 10_000

    private var groups: [AnswerGroup] = []
    /// How many were there before those that are kept.
    private var dropped = 0
    private var open = AnswerGroups()
    /// Where the answers of the statement that is being carried out begin.
    private var start = 0

    /// How many groups there are, those among them that are no longer kept.
    var count: Int { dropped + groups.count }

    /// Takes in an answer of the statement that is being carried out.
    mutating func add(_ answer: Answer) {
        groups += open.add(answer)
        if count - start >= 2 * Self.mostOfAStatement { trimStatement() }
    }

    /// Ends the statement whose answers were added.
    mutating func endStatement() {
        groups += open.finish()
        trimStatement()
        start = count
        guard groups.count >= 2 * Self.mostKept else { return }
        dropped += groups.count - Self.mostKept
        groups.removeFirst(groups.count - Self.mostKept)
    }

    /// Forgets all but the first groups.
    mutating func truncate(to count: Int) {
        groups.removeLast(min(groups.count, self.count - count))
        dropped = min(dropped, count)
        start = count
    }

    /// Those of a range that are kept.
    subscript(range: Range<Int>) -> ArraySlice<AnswerGroup> {
        groups[max(0, range.lowerBound - dropped)..<max(0, range.upperBound - dropped)]
    }

    private mutating func trimStatement() {
        let excess = count - start - Self.mostOfAStatement
        guard excess > 0 else { return }
        let first = start - dropped
        groups.removeSubrange(first..<first + excess)
    }
}
