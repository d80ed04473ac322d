/// Pieces of a file on their way to lines.
struct LineBuffer: ~Copyable {
    /// How many bytes are read at a time.
    static let pieceSize = 1 << 18

    private let longest: Int
    private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * pieceSize, alignment: 1)
    /// How many bytes of a line that has begun stand at the buffer's beginning.
    private var begun = 0
    /// Whether the rest of a line is left out.
    private var isLeftOut = false

    init(longest: Int) { self.longest = longest }

    deinit { bytes.deallocate() }

    /// Reads a piece and calls `body` with each line that ends in it; false at the file's end.
    mutating func fill(from source: any ByteSource, _ body: (Span<UInt8>) -> Void) throws(FileError) -> Bool {
        if bytes.count < begun + Self.pieceSize { grow() }
        let count = try source.fill(UnsafeMutableRawBufferPointer(rebasing: bytes[begun..<begun + Self.pieceSize]))
        guard count > 0 else { return false }
        let end = begun + count
        var start = 0
        var searched = begun
        while let feed = lineFeed(in: searched..<end) {
            if !isLeftOut { give(start..<feed, to: body) }
            isLeftOut = false
            start = feed + 1
            searched = start
        }
        if end - start >= longest {
            if !isLeftOut { give(start..<end, to: body) }
            isLeftOut = true
        }
        begun = isLeftOut ? 0 : end - start
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + begun]))
        return true
    }

    /// Calls `body` with the last line, where it lacks its line feed.
    func finish(_ body: (Span<UInt8>) -> Void) {
        if begun > 0 { give(0..<begun, to: body) }
    }

    private func give(_ line: Range<Int>, to body: (Span<UInt8>) -> Void) {
        body(UnsafeRawBufferPointer(rebasing: bytes[line].prefix(longest)).assumingMemoryBound(to: UInt8.self).span)
    }

    private func lineFeed(in range: Range<Int>) -> Int? {
        guard let base = bytes.baseAddress, !range.isEmpty else { return nil }
        return memchr(base + range.lowerBound, Int32(UInt8(ascii: "\n")), range.count).map {
            UnsafeRawPointer($0) - UnsafeRawPointer(base)
        }
    }

    private mutating func grow() {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * bytes.count, alignment: 1)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<begun]))
        bytes.deallocate()
        bytes = larger
    }
}
