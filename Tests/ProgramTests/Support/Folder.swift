import Foundation

/// A folder of its own for a run, and one beside it for what the run reads and writes.
struct Folder {
    private let work: URL
    private let streams: URL

    static func withFolder<Result>(_ files: [String: String], _ body: (Folder) throws -> Result) throws -> Result {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let folder = Folder(work: root.appendingPathComponent("work"), streams: root.appendingPathComponent("streams"))
        defer { try? FileManager.default.removeItem(at: root) }
        for url in [folder.work, folder.streams] {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
        for (name, text) in files {
            // A name that ends in a slash is a folder.
            let url = folder.work.appendingPathComponent(name)
            let parent = name.hasSuffix("/") ? url : url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            if parent != url { try Data(text.utf8).write(to: url) }
        }
        return try body(folder)
    }

    /// Runs a program with files for its streams, so that no pipe can fill.
    func run(_ path: String, _ arguments: [String], input: String, outputPath: String?) throws -> Program.Ending {
        let (inputURL, errorsURL) = (streams.appendingPathComponent("input"), streams.appendingPathComponent("errors"))
        let outputURL = outputPath.map { URL(fileURLWithPath: $0) } ?? streams.appendingPathComponent("output")
        try Data(input.utf8).write(to: inputURL)
        for url in [outputURL, errorsURL] where url.path != outputPath { try Data().write(to: url) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = work
        process.standardInput = try FileHandle(forReadingFrom: inputURL)
        process.standardOutput = try FileHandle(forWritingTo: outputURL)
        process.standardError = try FileHandle(forWritingTo: errorsURL)
        try process.run()
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return Program.Ending(
            code: process.terminationStatus + (isSignal ? 128 : 0),
            output: outputPath == nil ? String(decoding: try Data(contentsOf: outputURL), as: UTF8.self) : "",
            errors: String(decoding: try Data(contentsOf: errorsURL), as: UTF8.self))
    }
}
