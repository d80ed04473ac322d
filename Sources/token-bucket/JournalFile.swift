/// Keeps what is done while it is done.
protocol JournalFile {
    /// Adds lines.
    func append(_ lines: [String]) throws(JournalError)
    /// Puts them on the disk, where that was left for later.
    func sync()
}

/// Why something could not be kept.
struct JournalError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
