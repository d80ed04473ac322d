/// A file that can't be read.
public struct FileError: Error, Hashable, Sendable {
    /// What messages call the file: its path, or `<stdin>`.
    public let name: String
    /// Why, in the system's words.
    public let reason: String
    /// Whether there is no file of that name.
    public let isMissing: Bool

    init(_ name: String, reason: String) {
        self.name = name
        self.reason = reason
        isMissing = false
    }

    /// The error that the last system call ended with.
    init(_ name: String, code: Int32 = errno) {
        self.name = name
        reason = String(cString: strerror(code))
        isMissing = code == ENOENT
    }
}
