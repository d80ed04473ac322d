import Files
import ScenarioLanguage
public import Simulation

/// Finds the settings file that counts.
///
/// What can't be read is thrown as a `FileError`, what is malformed as `Diagnostics`.
public struct SettingsLoader {
    private static let path = "settings.json"

    private let named: SettingsFile?

    /// A loader for the file that `--settings` names, nil where it is not given.
    public init(_ path: String? = nil) throws {
        named = try path.map { try Self.load($0) }
    }

    /// What the file that `--settings` names says.
    public var explicit: PartialLimit { named?.limit ?? PartialLimit() }

    /// What counts where neither the options nor a scenario say both tokens and time.
    public func implicit() throws -> PartialLimit { try file()?.limit ?? PartialLimit() }

    /// The file that `--settings` names, or else ./settings.json where it is there.
    public func file() throws -> SettingsFile? {
        try named ?? (access(Self.path, F_OK) == 0 ? Self.load(Self.path) : nil)
    }

    private static func load(_ path: String) throws -> SettingsFile {
        let file = try InputFile(path: path)
        return try SettingsFile(file.contents(), name: file.name.escaped)
    }
}
