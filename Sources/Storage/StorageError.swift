import Files
import ScenarioLanguage

/// Why something is not kept on the disk, or can't be taken away from it.
public struct StorageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What came of it: `the session is not kept`.
    let failure: String
    /// Why.
    let reason: String
    /// The file or folder, nil where the environment names no home.
    let path: String?
    /// Whether what was to be made is there already.
    let isOfPresence: Bool

    /// A file or folder for which a system call ended with an error, the last one unless told.
    init(_ failure: String, path: String, code: Int32 = errno) {
        self.failure = failure
        self.path = path
        isOfPresence = code == EEXIST
        reason =
            switch code {
            case ENOSPC: "the disk is full"
            case EDQUOT: "the disk quota is used up"
            case EROFS: "the file system is read-only"
            case EEXIST: "there is one of that name, which is left as it is"
            default: String(cString: strerror(code))
            }
    }

    private init(_ failure: String, reason: String) {
        self.failure = failure
        self.reason = reason
        path = nil
        isOfPresence = false
    }

    static func noHome(_ failure: String) -> StorageError { StorageError(failure, reason: "HOME is not set") }

    /// What failed and why: `the session is not kept: the disk is full (/home/ann/…)`.
    public var description: String { "\(failure): \(reason)" + (path.map { " (\($0.escaped))" } ?? "") }
}
