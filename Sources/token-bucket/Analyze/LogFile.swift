import CZlib
import ScenarioLanguage

/// A log that is read from its beginning to its end, in pieces; compressed by gzip or not, as its first bytes say.
struct LogFile {
    private static let pieceSize = 1 << 18

    /// What messages call it.
    let name: String
    /// How many bytes it has, nil where it can be read only once.
    let size: Int?
    private let path: String
    /// What is read instead of opening the path: standard input, or what can be opened only once.
    private let descriptor: Int32?
    /// Where in standard input the log begins.
    private let start: off_t

    /// The log at a path, `-` for standard input; ends the program where it can't be read.
    init(path: String) {
        name = path == "-" ? "<stdin>" : path.escaped
        self.path = path
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            fail(.unreadableFile, "\(name): \(systemErrorText)")
        }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else { fail(.unreadableFile, "\(name): \(String(cString: strerror(EISDIR)))") }
        size = kind == S_IFREG ? Int(status.st_size) : nil
        start = path == "-" ? max(0, lseek(descriptor, 0, SEEK_CUR)) : 0
        let isKept = path == "-" || size == nil
        self.descriptor = isKept ? descriptor : nil
        if !isKept { close(descriptor) }
    }

    /// Calls `body` with each line, without its line feed, and `progress` with the bytes read of the file, until that is
    /// false; ends the program where reading fails.
    ///
    /// Of a line longer than a piece the rest is left out.
    func forEachLine(_ body: (Span<UInt8>) -> Void, progress: (Int) -> Bool) {
        let file = opened()
        defer { gzclose(file) }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * Self.pieceSize)
        defer { buffer.deallocate() }
        // The bytes of a line that has begun stand at the buffer's beginning.
        var begun = 0
        var isLeftOut = false
        var reported = 0
        while let count = fill(UnsafeMutableBufferPointer(rebasing: buffer[begun..<begun + Self.pieceSize]), from: file)
        {
            let end = begun + count
            var start = 0
            var searched = begun
            while let feed = Self.lineFeed(in: buffer, searched..<end) {
                if !isLeftOut { body(UnsafeBufferPointer(rebasing: buffer[start..<feed]).span) }
                isLeftOut = false
                start = feed + 1
                searched = start
            }
            if end - start >= Self.pieceSize {
                if !isLeftOut { body(UnsafeBufferPointer(rebasing: buffer[start..<start + Self.pieceSize]).span) }
                isLeftOut = true
            }
            begun = isLeftOut ? 0 : end - start
            if let base = buffer.baseAddress { base.update(from: base + start, count: begun) }
            let offset = Int(gzoffset(file))
            guard progress(offset - reported) else { return }
            reported = offset
        }
        if begun > 0 { body(UnsafeBufferPointer(rebasing: buffer[..<begun]).span) }
    }

    private func opened() -> gzFile {
        let descriptor = self.descriptor.map { dup($0) } ?? open(path, O_RDONLY | O_CLOEXEC)
        if self.descriptor != nil, size != nil { lseek(descriptor, start, SEEK_SET) }
        guard descriptor >= 0 else { fail(.unreadableFile, "\(name): \(systemErrorText)") }
        guard let file = gzdopen(descriptor, "r") else { fail(.unreadableFile, "\(name): no memory") }
        gzbuffer(file, UInt32(Self.pieceSize / 2))
        return file
    }

    /// Reads as many bytes as there are and fit; nil at the end.
    private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: gzFile) -> Int? {
        let count = Int(gzread(file, buffer.baseAddress, UInt32(buffer.count)))
        if count > 0 { return count }
        var code: Int32 = 0
        _ = gzerror(file, &code)
        switch code {
        case Z_OK, Z_STREAM_END: return nil
        case Z_ERRNO: fail(.unreadableFile, "\(name): \(systemErrorText)")
        default: fail(.unreadableFile, "\(name): the gzip data is cut or damaged")
        }
    }

    private static func lineFeed(in buffer: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
        return memchr(base + range.lowerBound, Int32(UInt8(ascii: "\n")), range.count).map {
            UnsafeRawPointer($0) - UnsafeRawPointer(base)
        }
    }
}
