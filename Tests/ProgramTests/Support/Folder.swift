import Foundation

/// A folder of its own for a run, and beside it one for what the run reads and writes and one that is its home.
struct Folder {
    let work: URL
    let streams: URL
    let home: URL

    static func withFolder<Result>(_ files: [String: String], _ body: (Folder) throws -> Result) throws -> Result {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let folder = Folder(
            work: root.appendingPathComponent("work"), streams: root.appendingPathComponent("streams"),
            home: root.appendingPathComponent("home"))
        defer { try? FileManager.default.removeItem(at: root) }
        for url in [folder.work, folder.streams, folder.home] {
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

    /// What the program finds in its environment, whoever runs the tests.
    var environment: [String: String] {
        [
            "HOME": home.path, "XDG_STATE_HOME": home.appendingPathComponent("state").path,
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "SWIFT_BACKTRACE": "interactive=no",
        ]
    }

    /// The text of a file in the working folder, nil where there is none.
    func text(of name: String) -> String? {
        (try? Data(contentsOf: work.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Runs a program with files for its streams, so that no pipe can fill.
    func run(_ path: String, _ arguments: [String], input: String, outputPath: String?) throws -> Program.Ending {
        let (inputURL, errorsURL) = (streams.appendingPathComponent("input"), streams.appendingPathComponent("errors"))
        let outputURL = outputPath.map { URL(fileURLWithPath: $0) } ?? streams.appendingPathComponent("output")
        try Data(input.utf8).write(to: inputURL)
        for url in [outputURL, errorsURL] where url.path != outputPath { try Data().write(to: url) }
        let code = try ChildProcess.run(
            path, arguments, in: work, environment: environment, input: inputURL, output: outputURL, errors: errorsURL)
        return Program.Ending(
            code: code,
            output: outputPath == nil ? String(decoding: try Data(contentsOf: outputURL), as: UTF8.self) : "",
            errors: String(decoding: try Data(contentsOf: errorsURL), as: UTF8.self))
    }
}
