import Files

/// A file that nobody has written before.
enum NewFile {
    /// Writes bytes to a new file, of the names that the numbers from 1 stand for the first that is free; gives its name,
    /// or throws, and leaves no file behind, where that fails.
    static func write(
        _ bytes: [UInt8], mode: mode_t, failure: String, name: (Int) -> String
    ) throws(StorageError) -> String {
        var number = 1
        while true {
            let path = name(number)
            do throws(StorageError) {
                try write(bytes, to: path, mode: mode, failure: failure)
                return path
            } catch {
                guard error.isOfPresence else { throw error }
                number += 1
            }
        }
    }

    /// Writes bytes to a new file and puts them on the disk; throws, and leaves no file behind, where that fails or there
    /// is one of that name.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t, failure: String) throws(StorageError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw StorageError(failure, path: path) }
        defer { close(descriptor) }
        guard writeAll(bytes[...], to: descriptor), putOnDisk(descriptor) else {
            let error = StorageError(failure, path: path)
            unlink(path)
            throw error
        }
    }
}
