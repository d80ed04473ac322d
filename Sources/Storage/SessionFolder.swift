import Files

/// A folder in which sessions are kept, a journal each.
struct SessionFolder {
    private static let suffix = ".scenario"

    /// Its path, up to a slash; nil where there is no home that it could be in.
    let path: String?

    /// The folder in the XDG state folder.
    static var standard: SessionFolder { SessionFolder(path: BaseFolder.state.path(of: "sessions/")) }

    /// Makes a journal that no other program will take; throws, and leaves none behind, where that fails.
    func newFile(holding bytes: [UInt8]) throws(StorageError) -> AppendedFile {
        guard let folder = path else { throw .noHome(SessionJournal.failure) }
        try BaseFolder.makeFolders(to: folder, or: SessionJournal.failure)
        let path = "\(folder)\(Self.timestamp())-\(getpid())\(Self.suffix)"
        let file = try AppendedFile(path: path, flags: O_RDWR | O_CREAT | O_EXCL, failure: SessionJournal.failure)
        do throws(StorageError) {
            guard file.lock() else { throw StorageError(SessionJournal.failure, path: path) }
            try file.append(bytes)
        } catch {
            unlink(path)
            throw error
        }
        return file
    }

    /// The paths of the journals that hold anything, the one used last first.
    func pathsByUse() -> [String] {
        guard let folder = path else { return [] }
        let journals = Self.names(in: folder).filter { $0.hasSuffix(Self.suffix) }.compactMap { name in
            var status = stat()
            guard stat(folder + name, &status) == 0, status.st_size > 0 else { return Journal?.none }
            return Journal(path: folder + name, use: status.lastChange)
        }
        let byUse = journals.sorted { left, right in
            (left.use.seconds, left.use.nanoseconds, left.path) < (right.use.seconds, right.use.nanoseconds, right.path)
        }
        return byUse.reversed().map(\.path)
    }

    private struct Journal {
        let path: String
        let use: (seconds: Int, nanoseconds: Int)
    }

    /// The time of day as a name that sorts: `20260131-235959`.
    private static func timestamp() -> String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
            guard let start = buffer.baseAddress else { return "" }
            strftime(start, buffer.count, "%Y%m%d-%H%M%S", &parts)
            return String(cString: start)
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

extension stat {
    /// When the file was changed last.
    fileprivate var lastChange: (seconds: Int, nanoseconds: Int) {
        #if canImport(Darwin)
            (st_mtimespec.tv_sec, st_mtimespec.tv_nsec)
        #else
            (st_mtim.tv_sec, st_mtim.tv_nsec)
        #endif
    }
}
