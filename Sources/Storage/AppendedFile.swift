import Files

/// A file that only grows, by whole pieces or not at all.
final class AppendedFile {
    let descriptor: Int32
    let path: String
    /// What an error says came of it.
    private let failure: String
    private var isOnDisk = true

    /// A file that is open for appending; it is closed with this.
    init(_ descriptor: Int32, path: String, failure: String) {
        self.descriptor = descriptor
        self.path = path
        self.failure = failure
    }

    /// Opens or makes a file for appending; throws where that fails.
    convenience init(path: String, flags: Int32, failure: String) throws(StorageError) {
        let descriptor = open(path, flags | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(failure, path: path) }
        self.init(descriptor, path: path, failure: failure)
    }

    deinit { close(descriptor) }

    /// Adds bytes; throws, and adds none, where they can't be written.
    func append(_ bytes: [UInt8]) throws(StorageError) {
        let size = lseek(descriptor, 0, SEEK_END)
        guard writeAll(bytes[...], to: descriptor) else {
            let error = StorageError(failure, path: path)
            ftruncate(descriptor, size)
            throw error
        }
        isOnDisk = false
    }

    /// Waits until what was added is on the disk; throws where it can't be.
    func sync() throws(StorageError) {
        guard !isOnDisk else { return }
        guard putOnDisk(descriptor) else { throw StorageError(failure, path: path) }
        isOnDisk = true
    }

    /// Leaves out all but the first bytes; throws where that fails.
    func truncate(to size: Int) throws(StorageError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw StorageError(failure, path: path) }
    }

    /// Makes this the time of its last change.
    func touch() { futimens(descriptor, nil) }

    /// Takes the file for this program alone, until it is closed; false where another has it.
    func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Does something while no other program that asks the same may.
    func alone(_ body: () throws(StorageError) -> Void) throws(StorageError) {
        _ = uninterrupted { Int(flock(descriptor, LOCK_EX)) }
        defer { flock(descriptor, LOCK_UN) }
        try body()
    }
}

/// Waits until what was written to a file is on the disk; false where it can't be, with `errno` set.
func putOnDisk(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
        // fsync leaves it in the drive's own memory there; not every file system has the other.
        fcntl(descriptor, F_FULLFSYNC) == 0 || fsync(descriptor) == 0
    #else
        uninterrupted { Int(fdatasync(descriptor)) } == 0
    #endif
}
