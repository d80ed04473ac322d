import Foundation

/// The files that all contenders read: the limit, the users' keys and who asks when, in little-endian integers.
struct Traffic {
    static let tokens = 100
    static let time = 3_600_000_000_000
    static let requestCount = 2_000_000

    private let folder: URL
    private var files: [Workload: URL] = [:]

    /// No files yet, in a folder that is to be removed.
    init() throws {
        folder = .temporaryDirectory.appending(component: "benchmarks-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    /// The path of a workload's file, which is written where it isn't there yet.
    mutating func path(of workload: Workload) throws -> String {
        if let file = files[workload] { return file.path }
        let file = folder.appending(component: "\(files.count)")
        try Self.contents(of: workload).write(to: file)
        files[workload] = file
        return file.path
    }

    /// Time moves so that the mean user asks twice as often as the limit allows.
    private static func contents(of workload: Workload) throws -> Data {
        var data = Data()
        func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
        }
        let keys = try workload.apiKeys()
        let step = time / (2 * tokens * keys.count)
        for number in [tokens, time, step, keys.count, requestCount] { append(Int64(number)) }
        for key in keys {
            append(UInt32(key.utf8.count))
            data.append(contentsOf: key.utf8)
        }
        var random = SplitMix64(seed: 429)
        for user in workload.requests(requestCount, using: &random) { append(UInt32(user)) }
        return data
    }
}
