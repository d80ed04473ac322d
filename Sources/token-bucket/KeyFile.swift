import ArgumentParser
import Dashboard
import ScenarioLanguage
import Simulation

struct ShowKeys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List the keys, as the file that changes them has them.",
        discussion: """
            The file is token-bucket/keys in $XDG_CONFIG_HOME, or in ~/.config: a line for each action, its name and \
            its keys. `token-bucket keys` prints a whole one.
            """)

    func run() throws {
        let output = Output.standard()
        output.append(KeyFile.load().text)
        output.flush()
    }
}

/// The file in the XDG configuration folder that changes the keys.
enum KeyFile {
    /// The keys; ends the program where the file can't be read or is malformed.
    static func load() -> Keys {
        guard let path = BaseFolder.configuration.path(of: "keys"), access(path, F_OK) == 0 else { return Keys() }
        let file = InputFile.opened(path)
        var lines: [String] = []
        file.readLines { lines.append(String(decoding: $0, as: UTF8.self)) }
        do throws(Diagnostics) {
            return try Keys(lines: lines, file: file.name.escaped)
        } catch {
            complain(of: error.all)
            TokenBucket.exit(withError: ExitCode.malformedInput)
        }
    }
}
