/// Keeps what is done while it is done, a line each.
public protocol JournalFile {
    /// Adds lines; throws where that fails.
    func append(_ lines: [String]) throws(StorageError)
    /// Puts them on the disk, where that was left for later; throws where that fails.
    func sync() throws(StorageError)
}

extension [String] {
    /// The lines of a file, each with its end.
    var fileBytes: [UInt8] {
        reduce(into: []) { bytes, line in
            bytes += line.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}
