import ArgumentParser
import ScenarioLanguage

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
            Drill.self, Scenarios.self, ShowKeys.self,
        ],
        defaultSubcommand: Simulate.self)

    static func main() {
        // A reader that closes the pipe early ends the program silently, even where the parent ignores the signal.
        signal(SIGPIPE, SIG_DFL)
        // Help and the like are printed by ArgumentParser, which doesn't look whether that works.
        atexit {
            guard fflush(nil) != 0 else { return }
            complain("standard output: \(systemErrorText)")
            _exit(ExitCode.unwritableOutput.rawValue)
        }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            end(by: error)
        }
    }

    /// Ends the program as ArgumentParser does, with no control characters of the command line in what it says.
    private static func end(by error: any Error) -> Never {
        let code = exitCode(for: error)
        guard code == .validationFailure else { exit(withError: error) }
        let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false).map(\.escaped)
        fail(code, ([lines[0] + hint] + lines.dropFirst()).joined(separator: "\n"))
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
