import RateLimiter
import ScenarioLanguage
import Simulation

/// What comes of statements, told line by line for screen readers and pipes.
struct Narrator {
    private let output = Output.standard()

    /// Says a line at once.
    func say(_ line: String) {
        output.append(line + "\n")
        output.flush()
    }

    /// Tells what came of a statement before which the clock showed a moment.
    func tell(_ step: Step, after before: Instant) {
        let result = step.result
        for group in step.groups {
            let times = group.count > 1 ? ", \(group.count) times" : ""
            let asker = group.client.map { group.count > 1 ? " by clients" : " to client \($0)" } ?? ""
            say("\(group.instant.clockText) \(group.apiKey.escaped): \(group.message)\(times)\(asker)")
        }
        if result.expectations > 0, result.failures.isEmpty { say("as expected") }
        result.failures.forEach(say)
        if result.instant != before, step.groups.last?.instant != result.instant {
            say("the clock shows \(result.instant.clockText)")
        }
        switch step.command.statement {
        case .heading(let text), .say(let text), .task(let text): say(text.escaped)
        default: break
        }
    }

    /// Tells what is wrong with a line that was typed.
    func tell(_ error: Diagnostic) {
        say("line \(error.line), column \(error.column): error: \(error.text)")
    }
}
