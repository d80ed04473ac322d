import ArgumentParser
import Dashboard
import ScenarioLanguage
import Simulation
import Storage

struct ShowKeys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Print the keys, in the form of the file that changes them.",
        discussion: """
            The file is token-bucket/keys in $XDG_CONFIG_HOME, or in ~/.config: a line for each action, its name and \
            its keys. `token-bucket keys` prints a whole one.
            """)

    func run() throws { try Output.write(Keys.chosen().text) }
}

extension Keys {
    /// The keys as the file that changes them wants them; throws where it can't be read or is malformed.
    static func chosen() throws -> Keys {
        guard let file = try KeyFile.read() else { return Keys() }
        return try Keys(lines: file.lines, file: file.path.escaped)
    }
}
