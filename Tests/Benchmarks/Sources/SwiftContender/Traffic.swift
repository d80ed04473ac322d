import Foundation
import RateLimiter

/// A traffic file: the limit, the users' keys and who asks when.
struct Traffic {
    let tokens: Int
    let time: Duration
    /// The nanoseconds between two requests.
    let step: Int64
    let keys: [String]
    /// The user of each request, by number.
    let requests: [Int]

    init(path: String) throws {
        var reader = Reader(data: try Data(contentsOf: URL(filePath: path), options: .alwaysMapped))
        tokens = Int(reader.next(Int64.self))
        time = .nanoseconds(reader.next(Int64.self))
        step = reader.next(Int64.self)
        let (userCount, requestCount) = (Int(reader.next(Int64.self)), Int(reader.next(Int64.self)))
        keys = (0..<userCount).map { _ in
            let length = Int(reader.next(UInt32.self))
            return reader.text(length)
        }
        requests = (0..<requestCount).map { _ in Int(reader.next(UInt32.self)) }
    }
}

private struct Reader {
    let data: Data
    var offset = 0

    mutating func next<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number {
        defer { offset += MemoryLayout<Number>.size }
        return data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Number.self).littleEndian }
    }

    mutating func text(_ length: Int) -> String {
        defer { offset += length }
        return String(decoding: data[offset..<offset + length], as: UTF8.self)
    }
}
