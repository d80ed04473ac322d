/// A scenario that the simulator wrote.
public enum ScenarioFile {
    /// Writes a scenario to a new file in the working directory and gives its path; no file is ever overwritten. Throws
    /// where it can't be written.
    public static func save(_ script: String) throws(StorageError) -> String {
        try NewFile.write(Array(script.utf8), mode: 0o666, failure: "the scenario is not saved") { number in
            number == 1 ? "session.scenario" : "session-\(number).scenario"
        }
    }
}
