import ArgumentParser
import RateLimiter
import ScenarioLanguage
import Simulation
import Traffic

/// One user's requests from a log as a scenario.
struct UserScenario {
    let key: String
    let settings: Settings

    /// Writes it; ends the program where the log holds no such user.
    func write(_ lines: LogLines, _ log: LogOptions) {
        guard Statement.users([key]) != nil else {
            fail(.wrongUsage, "--scenario: an API key is not empty and holds no control characters")
        }
        var requests = UserRequests(of: key, rules: log.rules, order: log.order)
        lines.forEach { line throws(Unreadable) in try requests.take(line) }
        let instants = requests.instants
        guard let first = instants.first else {
            fail(.wrongUsage, "--scenario: no request in the log is of '\(key.escaped)'")
        }
        let output = Output.standard()
        // In seconds since 1970, so that windows which stand on the clock's grid are those of the log.
        output.append("advance \(Instant.start.duration(to: first).decimalSeconds)\n")
        output.append("\(settings.statement)\n\(Statement.user([key]))\n")
        var rest = instants[...]
        var now = first
        while let instant = rest.first {
            let count = rest.prefix { $0 == instant }.count
            if instant > now { output.append("\(Statement.advance(.by(now.duration(to: instant))))\n") }
            now = instant
            output.append("\(Statement.request(Request(.keys([key]), rounds: count)))\n")
            rest = rest.dropFirst(count)
        }
        output.flush()
    }
}
