import ArgumentParser
import Simulation

extension CompletionKind {
    /// The names of the built-in scenarios, and files.
    static var scenarios: CompletionKind { names(BuiltInScenario.all.map(\.name)) }

    /// The names of the lessons, and files.
    static var lessons: CompletionKind { names(BuiltInScenario.lessons.map(\.name)) }

    /// Some names, and files as the shell lists them.
    private static func names(_ names: [String]) -> CompletionKind {
        let files =
            switch CompletionShell.requesting {
            case .bash: #"compgen -f -- "$cur""#
            case .zsh: "print -rl -- $PREFIX*(N)"
            case .fish: "__fish_complete_path (commandline -t)"
            default: ":"
            }
        return .shellCommand("printf '%s\\n' \(names.joined(separator: " ")); \(files)")
    }
}
