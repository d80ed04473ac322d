import Simulation

/// The answers as they are gone through: which of them are shown, and the one that is selected.
struct LogReading: Equatable {
    /// Whether those of the selected user alone are shown.
    private(set) var isOfUser = false
    /// Whether those that were rejected alone are shown.
    private(set) var isOfRejected = false
    /// The selected one's index among the session's answers, nil where none is shown.
    private(set) var selected: Int?

    /// All of them, the latest selected.
    init(_ answers: ArraySlice<AnswerGroup>) {
        selected = answers.indices.last
    }

    /// What is shown, in words.
    func words(user: String) -> String {
        switch (isOfUser, isOfRejected) {
        case (false, false): "all answers"
        case (true, false): "answers to \(user)"
        case (false, true): "429s"
        case (true, true): "429s to \(user)"
        }
    }

    /// Shows the user's, the rejected, both or all, whichever comes next, and selects the nearest that is shown.
    mutating func nextFilter(_ answers: ArraySlice<AnswerGroup>, user: Int) {
        (isOfUser, isOfRejected) = (!isOfUser, isOfUser != isOfRejected)
        let place = selected ?? answers.endIndex - 1
        selected = before(place + 1, answers, user).first ?? after(place, answers, user).first
    }

    /// Selects one.
    mutating func select(_ index: Int) { selected = index }

    /// Selects the one so many after the selected one, or before it, as far as there is one.
    mutating func select(by steps: Int, _ answers: ArraySlice<AnswerGroup>, user: Int) {
        guard let place = selected else { return }
        let next = after(place, answers, user).prefix(max(0, steps)).last
        let previous = before(place, answers, user).prefix(max(0, -steps)).last
        selected = next ?? previous ?? place
    }

    /// Those that are shown before one, the nearest first.
    func before(_ index: Int, _ answers: ArraySlice<AnswerGroup>, _ user: Int) -> some BidirectionalCollection<Int> {
        let end = max(answers.startIndex, min(index, answers.endIndex))
        return (answers.startIndex..<end).reversed().lazy.filter { shows(answers[$0], user) }
    }

    /// Those that are shown after one, the nearest first.
    func after(_ index: Int, _ answers: ArraySlice<AnswerGroup>, _ user: Int) -> some BidirectionalCollection<Int> {
        let start = max(answers.startIndex, min(index + 1, answers.endIndex))
        return (start..<answers.endIndex).lazy.filter { shows(answers[$0], user) }
    }

    private func shows(_ group: AnswerGroup, _ user: Int) -> Bool {
        (!isOfUser || group.user == user) && (!isOfRejected || !group.decision.isAccepted)
    }
}
