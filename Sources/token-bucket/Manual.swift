import ArgumentParser
import Dashboard
import Simulation

struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page.",
        discussion: "`token-bucket manual | man -l -` shows it.")

    func run() throws { try Output.write(Self.page) }

    /// The page in the language of man(7): what `help` says of each command, the keys, and what no command's help says.
    private static var page: [String] {
        let root = TokenBucket.configuration
        var lines = [".TH TOKEN\\-BUCKET 1 \"\" \"token\\-bucket \(root.version)\" \"User commands\""]
        lines += section("NAME", ["token-bucket - \(root.abstract.dropLast().lowercased())"])
        lines += section("SYNOPSIS", [".nf"] + (root.usage ?? "").lines + [".fi"])
        lines += section("DESCRIPTION", [root.discussion])
        lines.append(".SH COMMANDS")
        for command in root.subcommands {
            lines.append(".SS \((command.configuration.commandName ?? "").roff)")
            lines += literal(TokenBucket.helpMessage(for: command, columns: 78).lines)
        }
        lines += [".SH KEYS"] + literal(Keys().text.lines)
        for (title, entries) in sections {
            lines.append(".SH \(title)")
            for (term, text) in entries { lines += [".TP", term.roff, text.roff] }
        }
        return lines
    }

    private static func section(_ title: String, _ text: [String]) -> [String] {
        [".SH \(title)"] + text.map { [".nf", ".fi"].contains($0) ? $0 : $0.roff }
    }

    /// Lines that stay as they are.
    private static func literal(_ lines: [String]) -> [String] { [".nf"] + lines.map(\.roff) + [".fi"] }

    private static let sections: KeyValuePairs<String, KeyValuePairs<String, String>> = [
        "FILES": [
            "./settings.json": "The limit and the users, where neither the command line nor a scenario says them.",
            "$XDG_CONFIG_HOME/token-bucket/keys, ~/.config/token-bucket/keys":
                "The keys, where they are other than those above.",
            "$XDG_STATE_HOME/token-bucket/, ~/.local/state/token-bucket/":
                "The journals of sessions, what was typed at the prompt, and what was done in lessons.",
        ],
        "ENVIRONMENT": [
            "NO_COLOR": "Where it is not empty, no colours are used; --color stands over it.",
            "LC_ALL, LC_CTYPE, LANG": "Without UTF-8 the screen is drawn in ASCII.",
            "TERM": "The terminal's type.",
            "ESCDELAY": "How many milliseconds an Esc waits for what may follow it; 25 unless told.",
            "XDG_CONFIG_HOME, XDG_STATE_HOME": "Where the files above are.",
        ],
        "EXAMPLES": [
            "token-bucket": "opens the simulator with two users and 100 tokens an hour.",
            "token-bucket replay six-cases": "replays a built-in scenario as a test.",
            "token-bucket compare herd": "puts fifty clients behind one key through seven policies.",
            "token-bucket worst --tokens 100 --time 1h --policy all": "tells the most that one user can get through.",
            "zcat -f access.log* | token-bucket analyze - --reject-at-most 0.1%":
                "finds the smallest limit that rejects at most one request in a thousand.",
        ],
        "EXIT STATUS": [
            "0": "All went well.",
            "1": "An expectation of a scenario failed, or there is no difference to find.",
            "64": "The command line is wrong.",
            "65": "A scenario, settings file or log is malformed.",
            "66": "A file can't be read.",
            "69": "There is no terminal where one is needed.",
            "74": "Output can't be written.",
        ],
    ]
}

extension String {
    fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The text as man(7) wants it: nothing in it is a command.
    fileprivate var roff: String {
        let text = replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }
}
