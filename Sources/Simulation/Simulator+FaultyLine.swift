import ScenarioLanguage

extension FaultyLine {
    /// Whether it may have been meant to ask or expect something.
    var mayTest: Bool { keyword.map { [.request, .client, .expect, .solved].contains($0) } ?? true }
}

extension Simulator {
    /// Takes of a line in error what the lines after it may lean on, so that they aren't in error for its sake.
    mutating func apply(_ line: FaultyLine) {
        // A line that can't be told may have been meant as another `solved`.
        if case .solving = task, line.keyword != nil, line.keyword != .solved { task = .none }
        question = [nil, .ask, .why].contains(line.keyword) ? .unknown : .none
        let start = TaskState.Start(instant: now, answered: answered)
        switch line.keyword {
        case .settings: line.fields.forEach { scriptLimit.set($0) }
        case .user: for key in line.words where number(of: key) == nil { add([key]) }
        case .request, .client, .expect: isLimitFinal = true
        case .solved:
            isLimitFinal = true
            task = .solving(task.start ?? start)
        case .advance where line.words.first == Keyword.to.rawValue: isLimitFinal = true
        case .task: task = .open(line.words.first ?? "", start)
        default: break
        }
    }
}
