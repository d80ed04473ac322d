import ScenarioLanguage

/// A line of a session's journal, which is a scenario: how the session began, then each command that was applied.
enum JournalLine {
    /// A statement of the start, or a command of the session.
    case command(Command)
    /// The parts of the limit that were given on the command line.
    case options(PartialLimit)
    /// The start ends here, and the session begins.
    case begin
    /// A change of the limit that is no step, as journals had it once.
    case limitOfAll(PartialLimit)

    /// Reads a line; nil for an empty one and a plain comment.
    init?(_ text: String, in line: SourceLine) throws(Diagnostic) {
        if let comment = try SessionComment(text, in: line) {
            switch comment.word {
            case .begin: self = .begin
            case .options: self = .options(try comment.limit(in: line))
            case .settings: self = .limitOfAll(try comment.limit(in: line))
            case .limit, .back, .forward, .goto, .branch:
                guard let command = try Command(comment, in: line) else { return nil }
                self = .command(command)
            }
        } else {
            guard let command = try Command(text, in: line) else { return nil }
            self = .command(command)
        }
    }

    /// The line, without its end.
    var text: String {
        switch self {
        case .command(let command): "\(command)"
        case .options(let limit): "\(SessionComment(.options, limit.words))"
        case .begin: "\(SessionComment(.begin))"
        case .limitOfAll(let limit): "\(SessionComment(.settings, limit.words))"
        }
    }
}
