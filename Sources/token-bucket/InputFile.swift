import ScenarioLanguage
import Simulation

/// A file that is read from its beginning to its end, in pieces.
final class InputFile {
    private static let pieceSize = 1 << 18

    /// What messages call it.
    let name: String
    /// How many bytes it has, nil where that can't be told.
    let size: Int?
    private let descriptor: Int32

    /// Opens a file, `-` for standard input; ends the program where it can't be read, with a hint where it isn't there.
    init(path: String, hint: @autoclosure () -> String = "") {
        name = path == "-" ? "<stdin>" : path.escaped
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let isMissing = errno == ENOENT
            fail(.unreadableFile, "\(name): \(systemErrorText)\(isMissing ? hint() : "")")
        }
        var status = stat()
        let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
        guard kind != S_IFDIR else { fail(.unreadableFile, "\(name): \(String(cString: strerror(EISDIR)))") }
        size = kind == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { close(descriptor) }

    /// Calls `body` with each line, without its line feed; ends the program where reading fails.
    func forEachLine(_ body: (ArraySlice<UInt8>) -> Void) {
        var buffer: [UInt8] = []
        // The bytes of a line that has begun stand at the buffer's beginning.
        var begun = 0
        while true {
            let room = begun + Self.pieceSize
            if buffer.count < room { buffer += [UInt8](repeating: 0, count: room - buffer.count) }
            let count = fill(&buffer, at: begun)
            guard count > 0 else { break }
            let end = begun + count
            var start = 0
            var searched = begun
            while let feed = Self.lineFeed(in: buffer, searched..<end) {
                body(buffer[start..<feed])
                start = feed + 1
                searched = start
            }
            buffer.withUnsafeMutableBytes { $0.copyBytes(from: UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
            begun = end - start
        }
        if begun > 0 { body(buffer[..<begun]) }
    }

    /// All of the file; ends the program where reading fails.
    func contents() -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let used = bytes.count
            bytes += [UInt8](repeating: 0, count: Self.pieceSize)
            let count = fill(&bytes, at: used)
            bytes.removeLast(Self.pieceSize - count)
            if count == 0 { return bytes }
        }
    }

    private func fill(_ buffer: inout [UInt8], at start: Int) -> Int {
        let count = buffer.withUnsafeMutableBytes { buffer in
            let free = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
            return uninterrupted { read(descriptor, free.baseAddress, free.count) }
        }
        guard count >= 0 else { fail(.unreadableFile, "\(name): \(systemErrorText)") }
        return count
    }

    private static func lineFeed(in buffer: [UInt8], _ range: Range<Int>) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, !range.isEmpty else { return nil }
            return memchr(base + range.lowerBound, Int32(UInt8(ascii: "\n")), range.count).map {
                UnsafeRawPointer($0) - base
            }
        }
    }
}
