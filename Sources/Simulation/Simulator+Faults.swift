import ScenarioLanguage

extension Statement {
    /// Whether the limit must be known for it, and can't be set after it.
    var usesLimit: Bool {
        switch self {
        case .request, .expect, .solved, .advance(.toRefill): true
        case .settings, .user, .advance(.by), .heading, .say, .ask, .task: false
        }
    }
}

extension Simulator {
    /// Takes of a line in error what the lines after it may lean on, so that they aren't in error for its sake.
    mutating func apply(_ line: FaultyLine) {
        // A line that can't be told may have been meant as another `solved`.
        if case .solving = task, line.keyword != nil { task = .none }
        switch line.keyword {
        case nil: mayHaveTested = true
        case .settings: line.fields.forEach { scriptLimit.set($0) }
        case .user: add(line.words)
        case .request, .expect, .solved:
            isLimitFinal = true
            mayHaveTested = true
            if line.keyword == .solved { task = .solving }
        case .advance where line.words.first == Keyword.to.rawValue: isLimitFinal = true
        case .task: task = .open(line.words.first ?? "")
        default: break
        }
    }
}
