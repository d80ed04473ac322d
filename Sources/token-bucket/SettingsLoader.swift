import ArgumentParser
import ScenarioLanguage
import Simulation

/// Finds the settings file that counts, and ends the program where it can't be read or is malformed.
struct SettingsLoader {
    private let named: SettingsFile?

    /// A loader for the file that `--settings` names, nil where it is not given.
    init(_ path: String? = nil) {
        named = path.map { Self.load($0) }
    }

    /// What the file that `--settings` names says.
    var explicit: PartialLimit { named?.limit ?? PartialLimit() }

    /// What counts where neither the options nor a scenario say both tokens and time.
    func implicit() -> PartialLimit { file?.limit ?? PartialLimit() }

    /// The file that `--settings` names, or else ./settings.json where it is there.
    var file: SettingsFile? {
        named ?? (access("settings.json", F_OK) == 0 ? Self.load("settings.json") : nil)
    }

    private static func load(_ path: String) -> SettingsFile {
        let file = InputFile.opened(path)
        do throws(Diagnostics) {
            return try SettingsFile(file.readAll(), name: file.name.escaped)
        } catch {
            complain(of: error.all)
            TokenBucket.exit(withError: ExitCode.malformedInput)
        }
    }
}
