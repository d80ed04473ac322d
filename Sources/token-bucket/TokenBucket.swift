import ArgumentParser
import ScenarioLanguage
import Simulation

@main
struct TokenBucket: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token-bucket",
        abstract: "A simulator of a per-user rate limiter.",
        usage: """
            token-bucket [<scenario>] [<simulate's options>]
            token-bucket <subcommand>
            """,
        discussion: """
            Each user (an API key) has a bucket of tokens; a request takes one, and where none is left it is \
            answered with error 429 and the time to wait. Without a command, the simulator opens: press ? in it \
            for its keys; 'token-bucket help simulate' lists its options.
            """,
        version: "1.0.0",
        subcommands: [
            Simulate.self, Replay.self, Compare.self, Worst.self, Differ.self, Analyze.self, Demo.self, Learn.self,
            Drill.self, Scenarios.self, Sessions.self, ShowKeys.self, Manual.self,
        ],
        defaultSubcommand: Simulate.self)

    static func main() {
        // A reader that closes the pipe early ends the program silently, even where the parent ignores the signal.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            end(by: error)
        }
    }

    /// Ends the program: nothing else does, but for a signal.
    private static func end(by error: any Error) -> Never {
        var code = exitCode(for: error)
        let message = fullMessage(for: error)
        if let failure = Failure(error) {
            failure.lines.forEach(complain)
            code = failure.code
        } else if code == .success {
            // What was asked for, such as help.
            do { try Output.write(message + "\n") } catch { end(by: error) }
        } else if !message.isEmpty {
            // The command line's control characters do nothing to the terminal.
            let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(\.escaped)
            ([lines[0] + hint] + lines.dropFirst()).forEach(complain)
        }
        exit(withError: code)
    }

    /// The commands by name.
    static var commandNames: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }

    /// Which command the first word is near, where it is none and so was taken for a scenario.
    private static var hint: String {
        guard let word = CommandLine.arguments.dropFirst().first, !commandNames.contains(word),
            let command = nearest(to: word, among: commandNames)
        else { return "" }
        return " (`\(word.escaped)` is no command; did you mean `\(command)`?)"
    }
}
