import ArgumentParser
import ScenarioLanguage
import Simulation
import Storage

struct Sessions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List the last sessions, which --resume brings back.",
        discussion: """
            `token-bucket --resume 2` opens the second of them, without a number the one used last. They are kept in \
            token-bucket/sessions in $XDG_STATE_HOME, or in ~/.local/state: a hundred of them, for 90 days.
            """)

    func run() throws {
        let files = SessionFile.all()
        guard !files.isEmpty else { return try Output.write(["no session was kept yet"]) }
        let output = Output.standard()
        for (number, file) in zip(1..., files) {
            let gap = String(repeating: " ", count: "\(files.count)".count - "\(number)".count)
            let words = try Self.words(for: file)
            output.append("\(gap)\(number)  \(file.lastUseText)  \(words)\(file.isOpen ? "; open" : "")\n")
        }
        try output.finish()
    }

    private static func words(for file: SessionFile) throws -> String {
        let lines = try file.lines()
        do throws(Diagnostic) {
            return try Session(journal: lines, file: file.path.escaped).summary
        } catch {
            return "damaged at line \(error.line) of \(file.path.escaped)"
        }
    }
}
