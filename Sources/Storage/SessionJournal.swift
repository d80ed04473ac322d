import Files

/// The file in which a session is kept while it goes on, so that nothing is lost with the program or the terminal.
///
/// It is a scenario, and is made with the first thing that is done. While a program writes it no other does.
public final class SessionJournal: JournalFile {
    static let failure = "the session is not kept"

    private let header: [String]
    private let folder: SessionFolder
    private var file: AppendedFile?
    /// What could not be written yet.
    private var pending: [UInt8] = []
    /// Why nothing can be kept, nil where that is still to be seen.
    private let refusal: StorageError?

    /// A journal that will begin with these lines.
    public convenience init(header: [String]) { self.init(header: header, in: .standard) }

    init(header: [String], in folder: SessionFolder) {
        self.header = header
        self.folder = folder
        refusal = nil
    }

    /// A journal that goes on in a file that is locked.
    init(_ file: AppendedFile) {
        header = []
        folder = .standard
        refusal = nil
        self.file = file
    }

    /// A journal that keeps nothing.
    init(refusal: StorageError) {
        header = []
        folder = .standard
        self.refusal = refusal
    }

    deinit { try? sync() }

    /// Adds lines; throws where that fails, and tries again with the next.
    public func append(_ lines: [String]) throws(StorageError) {
        guard !lines.isEmpty else { return }
        if let refusal { throw refusal }
        if file == nil && pending.isEmpty { pending = header.fileBytes }
        pending += lines.fileBytes
        if let file { try file.append(pending) } else { file = try folder.newFile(holding: pending) }
        pending = []
    }

    /// Waits until the file is on the disk; throws where it can't be.
    public func sync() throws(StorageError) { try file?.sync() }
}
