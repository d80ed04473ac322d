/// Where a file's bytes come from, one piece after the other.
protocol ByteSource: AnyObject {
    /// How many bytes of the file were taken so far.
    var taken: Int { get }

    /// Puts as many bytes as there are and fit into a buffer, 0 at the end; throws where reading fails.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}

/// The bytes as the file has them.
final class PlainSource: ByteSource {
    let name: String
    private let descriptor: Int32
    private(set) var taken = 0
    /// What was looked at ahead and is to come first.
    private var ahead: [UInt8] = []

    /// The bytes behind a descriptor, which is closed with this.
    init(_ descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    deinit { close(descriptor) }

    func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard ahead.isEmpty else {
            let count = min(ahead.count, buffer.count)
            buffer.copyBytes(from: ahead[..<count])
            ahead.removeFirst(count)
            return count
        }
        let count = uninterrupted { read(descriptor, buffer.baseAddress, buffer.count) }
        guard count >= 0 else { throw FileError(name) }
        taken += count
        return count
    }

    /// Whether these are the first bytes, which are still to come.
    func begins(with bytes: [UInt8]) throws(FileError) -> Bool {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        defer { buffer.deallocate() }
        var found: [UInt8] = []
        while found.count < bytes.count {
            let count = try fill(UnsafeMutableRawBufferPointer(rebasing: buffer[found.count...]))
            if count == 0 { break }
            found += buffer[found.count..<found.count + count]
        }
        ahead = found
        return found == bytes
    }
}
