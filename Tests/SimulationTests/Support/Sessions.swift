import RateLimiter
import ScenarioLanguage

@testable import Simulation

extension Session {
    /// A session that begins with a limit and users.
    init(_ limit: PartialLimit = .init(), users: [String]) {
        self.init(options: limit, defaults: .init(), start: [.user(users)])
    }

    /// A session under 5 tokens a minute with the users u0, u1 ….
    init(_ policy: Policy, userCount: Int) {
        let limit = PartialLimit(tokens: 5, time: .seconds(60), policy: policy)
        self.init(limit, users: (0..<userCount).map { "u\($0)" })
    }

    /// Applies commands as a journal's lines spell them.
    mutating func apply(_ lines: String...) throws {
        for line in lines {
            guard case .command(let command) = try JournalLine(line, in: SourceLine(line)) else {
                throw Diagnostic(column: 1, "\(line) is no command")
            }
            try apply(command)
        }
    }

    /// Goes to the moment after so many steps.
    mutating func go(to depth: Int) throws {
        try apply(.back(history.depth))
        try apply(.forward(depth))
    }

    /// The steps of the branch, as a journal spells them.
    var steps: [String] { (0..<history.count).map { "\(history[$0])" } }

    /// What the statements up to the present moment lead to when nothing but they is carried out under its limit.
    func afresh() -> Simulator {
        let limit = PartialLimit(simulator.limit.statement.fields)
        var simulator = Session(options: limit, defaults: .init(), start: start).simulator
        for index in 0..<history.depth {
            if let statement = history[index].statement { try? simulator.run(statement) { _ in } }
        }
        return simulator
    }
}

extension Statement {
    fileprivate var fields: [Field] { if case .settings(let fields) = self { fields } else { [] } }
}
