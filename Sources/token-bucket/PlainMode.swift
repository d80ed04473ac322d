import ArgumentParser
import RateLimiter
import ScenarioLanguage
import Simulation

/// The simulator line by line, for screen readers and pipes: statements in, a line for whatever comes of them out.
struct PlainMode {
    private let output: Output
    private let progress = Progress(size: nil)
    private let interruption = Interruption()
    private var session: Session
    private var lineNumber = 0
    private var hasErrors = false
    private var hasFailures = false

    init(_ session: Session) {
        self.session = session
        output = .standard(beside: progress)
    }

    /// Reads statements from standard input to its end; one in error is told of, and the session goes on. Throws at the end
    /// where one was, or an expectation failed.
    consuming func run() throws {
        let users = session.simulator.records.map(\.apiKey.escaped).joined(separator: ", ")
        let limit = session.simulator.limit
        try say(["\(limit.limitInWords), \(limit.policy.rawValue); \(users.isEmpty ? "no users" : users)"])
        try InputFile(path: "-").forEachLine { line in try take(line) }
        if hasErrors { throw ExitCode.malformedInput }
        if hasFailures { throw ExitCode.expectationFailed }
    }

    /// Says lines at once.
    private func say(_ lines: [String]) throws {
        for line in lines { output.append(line + "\n") }
        try output.finish()
    }

    private mutating func take(_ line: ArraySlice<UInt8>) throws {
        lineNumber += 1
        let line = SourceLine(line, number: lineNumber)
        let told: [String]
        do throws(Diagnostics) { told = try result(of: line) } catch {
            hasErrors = true
            told = error.all.map(\.narration)
        }
        try say(told)
    }

    /// Does what a line says; throws where it is in error.
    private mutating func result(of line: SourceLine) throws(Diagnostics) -> [String] {
        if let command = PlainCommand(line) { return try command.run(in: &session, line) }
        guard let statement = try session.simulator.statement(typed: line) else { return [] }
        let before = session.simulator.now
        try apply(statement, in: line)
        guard let step = session.last else { return [] }
        if !step.result.failures.isEmpty { hasFailures = true }
        return step.ending(after: before)
    }

    /// Carries a statement out, and says its answers as they come.
    private mutating func apply(_ statement: Statement, in line: SourceLine) throws(Diagnostics) {
        let (output, progress, interruption) = (output, progress, interruption)
        var groups = AnswerGroups()
        func say(_ groups: [AnswerGroup]) {
            for group in groups { output.append(group.narration + "\n") }
        }
        func endStatement() {
            say(groups.finish())
            progress.hide()
            if interruption.hasCome {
                output.append(interruption.error(in: line.number).narration + "\n")
                output.flush()
            }
            interruption.endStatement()
        }
        try session.apply(.statement(statement), in: line) { answer in
            say(groups.add(answer))
            progress.addRequest()
            if interruption.addRequest() { endStatement() }
        }
        endStatement()
    }
}
