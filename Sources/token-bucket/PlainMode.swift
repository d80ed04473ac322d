import Dashboard
import ScenarioLanguage
import Simulation

/// The simulator line by line, for screen readers and pipes: statements in, a line for whatever comes of them out.
struct PlainMode {
    private let output = Output.standard()
    private var session: Session
    private var lineNumber = 0

    init(_ session: Session) {
        self.session = session
    }

    /// Reads statements from standard input to its end; one in error is told of, and the session goes on.
    consuming func run() {
        let users = session.simulator.records.map(\.apiKey.escaped).joined(separator: ", ")
        let settings = session.simulator.settings
        say("\(settings.limitInWords), \(settings.policy.rawValue); \(users.isEmpty ? "no users" : users)")
        InputFile(path: "-").forEachLine { take($0) }
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        lineNumber += 1
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        do throws(SyntaxError) {
            guard let statement = try Statement(line: line) else { return }
            carryOut(statement, line)
        } catch {
            say("line \(lineNumber), column \(error.column): error: \(error.message)")
        }
    }

    private mutating func carryOut(_ statement: Statement, _ line: ArraySlice<UInt8>) {
        let before = session.simulator.now
        do throws(ScriptErrors) { try session.run(statement) } catch {
            for error in error.all {
                say("line \(lineNumber), column \(error.place.column(in: line)): error: \(error.message)")
            }
            return
        }
        let result = session.history[session.history.depth - 1].result
        for group in result.groups {
            let count = group.count > 1 ? ", \(group.count) times" : ""
            say("\(group.instant.clockText) \(group.apiKey.escaped): \(group.message)\(count)")
        }
        if result.expectations > 0, result.failures.isEmpty { say("as expected") }
        result.failures.forEach(say)
        if session.simulator.now != before, result.groups.isEmpty {
            say("the clock shows \(session.simulator.now.clockText)")
        }
        switch statement {
        case .heading(let text), .say(let text), .task(let text): say(text.escaped)
        default: break
        }
    }

    private func say(_ line: String) {
        output.append(line + "\n")
        output.flush()
    }
}
