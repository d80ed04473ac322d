/// A scenario that the simulator wrote.
enum SavedScenario {
    struct Failure: Error {
        let message: String
    }

    /// Writes a scenario to a new file in the working directory and gives its path; no file is ever overwritten.
    static func write(_ script: String) -> Result<String, Failure> {
        for number in 1... {
            let path = number == 1 ? "session.scenario" : "session-\(number).scenario"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor < 0, errno == EEXIST { continue }
            guard descriptor >= 0 else { return .failure(Failure(message: "\(path): \(systemErrorText)")) }
            let isWritten = writeAll(Array(script.utf8)[...], to: descriptor) && fsync(descriptor) == 0
            let message = systemErrorText
            close(descriptor)
            guard isWritten else {
                unlink(path)
                return .failure(Failure(message: "\(path): \(message)"))
            }
            return .success(path)
        }
        return .failure(Failure(message: "there is no name left for a file"))
    }
}
