import CZlib

/// The bytes that a file decompresses to, which gzip made (RFC 1952); of several such parts one comes after the other.
final class GzipSource: ByteSource {
    private let file: PlainSource
    /// It stays where it is, since zlib keeps its address.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    /// A piece of the file.
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 1)
    /// Whether a part has ended, and no other begun.
    private var isBetweenParts = false

    /// The bytes of a file, decompressed where its first ones say that gzip made it.
    static func detected(in file: PlainSource) throws(FileError) -> any ByteSource {
        try file.begins(with: [0x1F, 0x8B]) ? GzipSource(file) : file
    }

    private init(_ file: PlainSource) throws(FileError) {
        self.file = file
        stream.initialize(to: z_stream())
        // A window of 15 bits; 16 more ask for a gzip header.
        guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw FileError(file.name, reason: "no memory")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    var taken: Int { file.taken }

    func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(buffer.count)
        while stream.pointee.avail_out > 0 {
            guard try hasInput() else {
                guard isBetweenParts else { throw damage }
                break
            }
            if isBetweenParts {
                // What follows the parts, such as zeros that fill up a block, is none of them.
                guard stream.pointee.next_in.pointee == 0x1F else { break }
                inflateReset(stream)
                isBetweenParts = false
            }
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_OK: break
            case Z_STREAM_END: isBetweenParts = true
            default: throw damage
            }
        }
        return buffer.count - Int(stream.pointee.avail_out)
    }

    /// Whether there is something to decompress.
    private func hasInput() throws(FileError) -> Bool {
        guard stream.pointee.avail_in == 0 else { return true }
        stream.pointee.avail_in = UInt32(try file.fill(input))
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        return stream.pointee.avail_in > 0
    }

    private var damage: FileError { FileError(file.name, reason: "the gzip data is cut or damaged") }
}
