import RateLimiter
import ScenarioLanguage
import Search
import Simulation

/// What a line may ask of the simulator without a screen besides what the language has.
enum PlainCommand {
    case help
    /// Why the last answer was given, or the last that a user got.
    case why(String?)
    case undo
    case compare
    case worst

    /// Reads a line; nil where it is something else, such as a statement.
    init?(_ line: SourceLine) {
        let text = line.text.drop { $0.isWhitespace }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { return nil }
        switch (first, words.count) {
        case ("help", 1): self = .help
        case ("undo", 1): self = .undo
        case ("compare", 1): self = .compare
        case ("worst", 1): self = .worst
        case ("why", 1): self = .why(nil)
        case ("why", _):
            // A key is written as in a statement; the language's own `why` has two words after it.
            guard case .user(let keys)? = try? Statement(line: "user" + text.dropFirst(first.count)),
                keys.count == 1
            else { return nil }
            self = .why(keys[0])
        default: return nil
        }
    }

    /// Does it, and gives what came of it, a line for each thing; throws where a user is named who isn't there.
    func run(in session: inout Session, _ line: SourceLine) throws(Diagnostics) -> [String] {
        switch self {
        case .help: return Self.lines
        case .why(let key): return try [Self.reason(key, session, line)]
        case .undo:
            guard let last = session.last else { return ["there is nothing to take back"] }
            try session.apply(.back(1))
            return ["taken back: \(last.command); the clock shows \(session.simulator.now.clockText)"]
        case .compare: return Self.comparison(&session)
        case .worst:
            let limit = session.simulator.limit
            let most = WorstCase(limit, span: limit.time).most
            return [
                "under \(limit.policy.rawValue) one user can take \(most) tokens at most within \(limit.time.words), "
                    + "where the limit is \(limit.limitInWords)"
            ]
        }
    }

    private static let lines = [
        "a line is one of these commands, or a statement",
        "help: these lines",
        "why: why the last answer was given; why KEY: why the user with that API key got its last one",
        "undo: take the last step back",
        "compare: what each policy makes of the same requests",
        "worst: the most that one user can take within the limit's time",
        "statements: \(Keyword.statements.map(\.rawValue).joined(separator: ", "))",
        "for example: request user001 x3, advance 6m, advance to refill, expect user001 tokens=97",
    ]

    private static func reason(_ key: String?, _ session: Session, _ line: SourceLine) throws(Diagnostics) -> String {
        let simulator = session.simulator
        guard let key = key ?? session.answers.last?.apiKey else { return "no request was made yet" }
        guard let user = simulator.number(of: key) else {
            let message = "found the key \(key.quoted), expected one that a `user` line named"
            throw Diagnostics([line.diagnostic(.word(1), message)])
        }
        guard let last = simulator.last(of: user) else { return "\(key.escaped) made no request yet" }
        return "\(key.escaped), \(last.decision.status) at \(last.instant.exactClockText): \(last.sentence)"
    }

    private static func comparison(_ session: inout Session) -> [String] {
        session.compare(true)
        defer { session.compare(false) }
        guard let comparison = session.comparison else { return ["no request was made yet"] }
        let chosen = session.simulator.limit.policy
        let rows = comparison.rows.map { row in
            let wait = row.longestWait == .zero ? "" : ", longest wait \(row.longestWait.countdown)"
            let name = row.policy.rawValue + (row.policy == chosen ? ", the one in use" : "")
            return "\(name): \(row.accepted) succeeded, \(row.rejected) rejected\(wait)"
        }
        guard let first = comparison.firstDisagreement else { return rows + ["they answer every request alike"] }
        let answers = zip(comparison.rows, first.explanations).compactMap { row, explanation in
            explanation.map { "\(row.policy.rawValue) \($0.decision.status)" }
        }
        let place = "\(first.apiKey.escaped) at \(first.instant.exactClockText)"
        return rows + ["they first disagree on \(place): \(answers.joined(separator: ", "))"]
    }
}
