import ScenarioLanguage

/// A command is spelled as a line of a scenario: a statement, or a comment that only a session reads.
extension Command: CustomStringConvertible {
    private static let tickComment = " #! tick"

    /// The line, without its end.
    public var description: String {
        switch self {
        case .statement(let statement): "\(statement)"
        case .tick(let duration): "\(Statement.advance(.by(duration)))\(Self.tickComment)"
        case .change(let limit): "\(SessionComment(.limit, limit.words))"
        case .back(let steps): "\(SessionComment(.back, "\(steps)"))"
        case .forward(let steps): "\(SessionComment(.forward, "\(steps)"))"
        case .goto(let step): "\(SessionComment(.goto, "\(step)"))"
        case .branch(let step): "\(SessionComment(.branch, "\(step)"))"
        }
    }

    /// Reads a line; nil for an empty one and a plain comment.
    init?(_ text: String, in line: SourceLine) throws(Diagnostic) {
        guard let statement = try Statement(line) else { return nil }
        if text.hasSuffix(Self.tickComment), case .advance(.by(let duration)) = statement {
            self = .tick(duration)
        } else {
            self = .statement(statement)
        }
    }

    /// Reads a comment; nil where its word is not a command's.
    init?(_ comment: SessionComment, in line: SourceLine) throws(Diagnostic) {
        switch comment.word {
        case .limit: self = .change(try comment.limit(in: line))
        case .back: self = .back(try comment.count(in: line))
        case .forward: self = .forward(try comment.count(in: line))
        case .goto: self = .goto(try comment.count(in: line))
        case .branch: self = .branch(try comment.count(in: line))
        case .begin, .options, .settings: return nil
        }
    }
}

extension PartialLimit {
    /// The parts that are given, as a line writes them.
    var words: String { fields.map(\.description).joined(separator: " ") }
}
