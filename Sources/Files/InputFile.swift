/// A file that is read from its beginning to its end, in pieces.
///
/// One that can be opened again is open only while it is read, so that there may be any number of them.
public final class InputFile: Sendable {
    /// What messages call it: its path, or `<stdin>`.
    public let name: String
    /// How many bytes it has, nil where it can be read only once.
    public let size: Int?
    private let path: String
    /// What is read instead of opening the path: standard input, or what can be opened only once.
    private let kept: Int32?
    /// Where in standard input the file begins.
    private let start: off_t

    /// A file at a path, `-` for standard input; throws where it can't be read.
    public init(path: String) throws(FileError) {
        let isStandard = path == "-"
        let name = isStandard ? "<stdin>" : path
        let descriptor = isStandard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw FileError(name) }
        let kind = status.st_mode & S_IFMT
        self.name = name
        self.path = path
        size = kind == S_IFREG ? Int(status.st_size) : nil
        start = isStandard ? max(0, lseek(descriptor, 0, SEEK_CUR)) : 0
        kept = isStandard || size == nil ? descriptor : nil
        if kept == nil { close(descriptor) }
        guard kind != S_IFDIR else { throw FileError(name, code: EISDIR) }
    }

    deinit {
        if let kept, kept != STDIN_FILENO { close(kept) }
    }

    /// Calls `body` with each line, without its line feed, and `progress` after each piece with how many bytes of the
    /// file it took, until that is false; throws where reading fails.
    ///
    /// Of a line of more than `longest` bytes the rest is left out. With `decompressing` a file that gzip made, as its
    /// first bytes say, is decompressed.
    public func forEachLine(
        longest: Int = .max, decompressing: Bool = false, _ body: (Span<UInt8>) -> Void,
        progress: (Int) -> Bool = { _ in true }
    ) throws(FileError) {
        let file = try opened()
        let source: any ByteSource = decompressing ? try GzipSource.detected(in: file) : file
        var lines = LineBuffer(longest: longest)
        var told = 0
        while try lines.fill(from: source, body) {
            guard progress(source.taken - told) else { return }
            told = source.taken
        }
        lines.finish(body)
    }

    /// All of the file; throws where reading fails.
    public func contents() throws(FileError) -> [UInt8] {
        let file = try opened()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: LineBuffer.pieceSize, alignment: 1)
        defer { buffer.deallocate() }
        var bytes: [UInt8] = []
        while true {
            let count = try file.fill(buffer)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private func opened() throws(FileError) -> PlainSource {
        if kept != nil, size != nil { lseek(STDIN_FILENO, start, SEEK_SET) }
        let descriptor = kept.map { dup($0) } ?? open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(name) }
        return PlainSource(descriptor, name: name)
    }
}
