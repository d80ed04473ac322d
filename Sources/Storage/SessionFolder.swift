import Files

/// A folder in which sessions are kept, a journal each.
struct SessionFolder {
    private static let suffix = ".scenario"
    private static let mostKept = 100
    /// 90 days.
    private static let longestUnused = 90 * 86_400

    /// Its path, up to a slash; nil where there is no home that it could be in.
    let path: String?

    /// The folder in the XDG state folder.
    static var standard: SessionFolder { SessionFolder(path: BaseFolder.state.path(of: "sessions/")) }

    /// Makes a journal that no other program will take, and takes old ones away; throws, and leaves none behind, where it
    /// can't be made.
    func newFile(holding bytes: [UInt8]) throws(StorageError) -> AppendedFile {
        guard let folder = path else { throw .noHome(SessionJournal.failure) }
        try BaseFolder.makeFolders(to: folder, or: SessionJournal.failure)
        let now = time(nil)
        let path = "\(folder)\(timeText(now, as: "%Y%m%d-%H%M%S", isLocal: false))-\(getpid())\(Self.suffix)"
        let file = try AppendedFile(path: path, flags: O_RDWR | O_CREAT | O_EXCL, failure: SessionJournal.failure)
        do throws(StorageError) {
            guard file.lock() else { throw StorageError(SessionJournal.failure, path: path) }
            try file.append(bytes)
        } catch {
            unlink(path)
            throw error
        }
        prune(now: now)
        return file
    }

    /// The journals that hold anything, the one used last first.
    func files() -> [SessionFile] {
        guard let folder = path else { return [] }
        return Self.names(in: folder).filter { $0.hasSuffix(Self.suffix) }.compactMap { SessionFile(path: folder + $0) }
            .sorted { $0.isUsed(after: $1) }
    }

    /// Takes away those that were used long before now, in seconds since 1970, or before many others, with what was left
    /// out of them; the last that no program is writing stays, so that there is one to go on with.
    func prune(now: Int) {
        let files = files()
        let last = files.first { !$0.isOpen }
        for (place, file) in files.enumerated() {
            guard place >= Self.mostKept || now - file.lastUse > Self.longestUnused, file.path != last?.path else {
                continue
            }
            file.delete()
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }
}
