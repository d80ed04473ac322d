import Files

/// A scenario that the simulator wrote.
public enum ScenarioFile {
    private static let failure = "the scenario is not saved"

    /// A name that nothing in the working directory has.
    public static func freeName() -> String {
        var number = 1
        while access(name(number), F_OK) == 0 { number += 1 }
        return name(number)
    }

    /// Writes a scenario to a new file of that name and gives its path from the root; no file is ever overwritten. Throws
    /// where it can't be written.
    public static func save(_ script: String, as name: String) throws(StorageError) -> String {
        let path = absolutePath(of: name)
        try NewFile.write(Array(script.utf8), to: path, mode: 0o666, failure: failure)
        return path
    }

    private static func name(_ number: Int) -> String {
        number == 1 ? "session.scenario" : "session-\(number).scenario"
    }

    private static func absolutePath(of name: String) -> String {
        guard !name.hasPrefix("/"), let folder = getcwd(nil, 0) else { return name }
        defer { free(folder) }
        return String(cString: folder) + "/" + name
    }
}
