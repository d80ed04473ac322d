/// The file in which a session is kept while it goes on, so that nothing is lost with the program or the terminal.
///
/// It is a scenario, and is made with the first thing that is done. While a program writes it no other does.
final class Journal: JournalFile {
    private static let folder = "sessions/"
    private static let suffix = ".scenario"

    private let header: [String]
    private var path: String?
    private var descriptor: Int32 = -1
    /// How much of the file is whole lines.
    private var size: off_t = 0
    /// What could not be written yet.
    private var pending: [UInt8] = []
    private var isSynced = true

    /// A journal that will begin with these lines.
    init(header: [String]) {
        self.header = header
    }

    /// A journal that goes on in a file that is open and locked.
    private init(descriptor: Int32, path: String, size: off_t) {
        header = []
        self.descriptor = descriptor
        self.path = path
        self.size = size
    }

    deinit {
        sync()
        if descriptor >= 0 { close(descriptor) }
    }

    /// Adds lines; throws where that fails, and tries again with the next.
    func append(_ lines: [String]) throws(JournalError) {
        guard !lines.isEmpty else { return }
        if path == nil && pending.isEmpty { pending = Self.bytes(header) }
        pending += Self.bytes(lines)
        if descriptor < 0 { try create() }
        guard writeAll(pending[...], to: descriptor) else {
            let message = systemErrorText
            ftruncate(descriptor, size)
            throw JournalError("the session is not kept: \(message)")
        }
        size += off_t(pending.count)
        pending = []
        isSynced = false
    }

    /// Waits until the file is on the disk.
    func sync() {
        guard !isSynced else { return }
        fdatasync(descriptor)
        isSynced = true
    }

    /// The latest session that no program is writing: its lines and whether a torn last line was dropped; nil where
    /// there is none.
    static func latest() -> (journal: Journal, path: String, lines: [String], isTorn: Bool)? {
        guard let folder = BaseFolder.state.path(of: Self.folder) else { return nil }
        for name in names(in: folder).sorted(by: >) where name.hasSuffix(suffix) {
            let path = folder + name
            let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                continue
            }
            let bytes = InputFile.opened(path).readAll()
            let whole = bytes.prefix(through: bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
            ftruncate(descriptor, off_t(whole.count))
            let lines = whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
            let journal = Journal(descriptor: descriptor, path: path, size: off_t(whole.count))
            return (journal, path, lines.map { String(decoding: $0, as: UTF8.self) }, whole.count < bytes.count)
        }
        return nil
    }

    private func create() throws(JournalError) {
        guard let folder = BaseFolder.state.path(of: Self.folder) else {
            throw JournalError("the session is not kept: HOME is not set")
        }
        BaseFolder.makeFolders(to: folder)
        let path = "\(folder)\(Self.timestamp())-\(getpid())\(Self.suffix)"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw JournalError("the session is not kept: \(path.escaped): \(systemErrorText)")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw JournalError("the session is not kept: \(path.escaped) was taken for an old one")
        }
        self.path = path
        self.descriptor = descriptor
    }

    private static func bytes(_ lines: [String]) -> [UInt8] {
        lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
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
