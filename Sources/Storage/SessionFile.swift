public import Files

/// A session that is kept: the file of its journal, which nobody here has opened.
public struct SessionFile: Sendable {
    /// The journal's path.
    public let path: String
    private let change: (seconds: Int, nanoseconds: Int)

    /// All of them, the one used last first.
    public static func all() -> [SessionFile] { SessionFolder.standard.files() }

    /// The journal at a path; nil where none of its lines is whole.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0, Self.hasLine(path) else { return nil }
        self.path = path
        change = status.lastChange
    }

    /// When it was used last, in seconds since 1970.
    public var lastUse: Int { change.seconds }

    /// The same as people write it, in the time zone of whoever reads it.
    public var lastUseText: String { timeText(lastUse, as: "%Y-%m-%d %H:%M", isLocal: true) }

    /// Whether a program is writing it.
    public var isOpen: Bool {
        guard let file = try? AppendedFile(path: path, flags: O_RDONLY, failure: "") else { return false }
        return !file.lock()
    }

    /// Its whole lines; throws where it can't be read.
    public func lines() throws(FileError) -> [ArraySlice<UInt8>] { try InputFile(path: path).contents().wholeLines }

    /// Whether it was used after another.
    func isUsed(after other: SessionFile) -> Bool {
        (other.change.seconds, other.change.nanoseconds, other.path) < (change.seconds, change.nanoseconds, path)
    }

    /// The path of a file with what was once left out of it.
    func restPath(_ number: Int) -> String { path + (number == 1 ? ".rest" : ".rest-\(number)") }

    /// Takes it away, unless a program is writing it.
    func delete() {
        guard let file = try? AppendedFile(path: path, flags: O_RDONLY, failure: ""), file.lock() else { return }
        unlink(path)
        var number = 1
        while unlink(restPath(number)) == 0 { number += 1 }
    }

    /// The first line of a journal is short.
    private static func hasLine(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
            let count = uninterrupted { read(descriptor, buffer.baseAddress, buffer.count) }
            return buffer.prefix(max(0, count)).contains(UInt8(ascii: "\n"))
        }
    }
}

extension [UInt8] {
    /// The lines that have an end, without it.
    var wholeLines: [ArraySlice<UInt8>] {
        split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
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
