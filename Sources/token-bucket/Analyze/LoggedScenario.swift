import ArgumentParser
import Dashboard
import RateLimiter
import ScenarioLanguage
import Simulation
import Terminal
import AccessLog

/// The requests of a log as statements.
struct LoggedScenario {
    /// From the first request to the last.
    private let span: ClosedRange<Instant>
    private let keys: [String]
    /// Every request, and the clock's moves between them.
    private let requests: [Statement]

    /// The requests of the user with this key, of all users where it is nil; ends the program where there are none.
    init(of key: String?, _ lines: LogLines, _ log: LogOptions) {
        if let key, Statement.users([key]) == nil {
            fail(.wrongUsage, "--scenario: an API key is not empty and holds no control characters")
        }
        var logged = LoggedRequests(of: key, rules: log.rules, order: log.order)
        lines.forEach { line throws(Unreadable) in try logged.take(line) }
        if !logged.hasObjects { log.tellOfUnusedFields() }
        let sorted = logged.sorted
        guard let first = sorted.first, let last = sorted.last else {
            let whose = key.map { "--scenario: no request in the log is of '\($0.escaped)'" }
            fail(.wrongUsage, whose ?? "--watch: there is no request in the log")
        }
        span = first.instant...last.instant
        keys = logged.keys.map(\.escaped)
        var requests: [Statement] = []
        var rest = sorted[...]
        var now = first.instant
        while let (instant, user) = rest.first {
            let count = rest.prefix { $0 == (instant, user) }.count
            if instant > now { requests.append(.advance(.by(now.duration(to: instant)))) }
            now = instant
            requests.append(.request(Request(.keys([keys[user]]), rounds: count)))
            rest = rest.dropFirst(count)
        }
        self.requests = requests
    }

    /// Writes it as a file under a limit.
    func write(under limit: Limit) {
        let output = Output.standard()
        // In seconds since 1970, so that windows which stand on the clock's grid are those of the log.
        output.append("advance \(Instant.start.duration(to: span.lowerBound).decimalSeconds)\n")
        for statement in [limit.statement, .user(keys)] + requests { output.append("\(statement)\n") }
        output.flush()
    }

    /// The simulator after all of it under a limit, the users who were rejected most on top.
    func model(under limit: Limit, on terminal: Terminal, keys: Keys) -> Model {
        let options = PartialLimit(tokens: limit.tokens, time: limit.time, policy: limit.policy)
        let beginning = Statement.advance(.by(Instant.start.duration(to: span.lowerBound)))
        var session = Session(options: options, defaults: .init(), start: [beginning, .user(self.keys)])
        for statement in requests {
            // Every user was named, and the clock held each moment already.
            try? session.apply(.statement(statement))
        }
        var model = Model(session: session, size: terminal.size, glyphs: terminal.glyphs, keyMap: keys.simulator)
        model.survey(span) { $0.dateAndTime }
        return model
    }
}
