import Dashboard
import RateLimiter
import ScenarioLanguage
import Simulation

/// The simulator line by line, for screen readers and pipes: statements in, a line for whatever comes of them out.
struct PlainMode {
    private let narrator = Narrator()
    private var session: Session
    private var lineNumber = 0

    init(_ session: Session) {
        self.session = session
    }

    /// Reads statements from standard input to its end; one in error is told of, and the session goes on.
    consuming func run() {
        let users = session.simulator.records.map(\.apiKey.escaped).joined(separator: ", ")
        let limit = session.simulator.limit
        narrator.say("\(limit.limitInWords), \(limit.policy.rawValue); \(users.isEmpty ? "no users" : users)")
        InputFile(path: "-").forEachLine { take($0) }
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        lineNumber += 1
        let line = SourceLine(line, number: lineNumber)
        do throws(Diagnostic) {
            guard let statement = try Statement(line) else { return }
            carryOut(statement, line)
        } catch {
            narrator.tell(error)
        }
    }

    private mutating func carryOut(_ statement: Statement, _ line: SourceLine) {
        let before = session.simulator.now
        do throws(Diagnostics) { try session.apply(.statement(statement), in: line) } catch {
            return error.all.forEach(narrator.tell)
        }
        if let step = session.last { narrator.tell(step, after: before) }
    }
}
