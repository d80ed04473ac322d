import Foundation
import Testing

/// The program as it was built beside these tests, run as a process of its own.
struct Program {
    /// How a run ended and what it wrote.
    struct Ending {
        /// The exit code, or 128 + the number of the signal that ended it.
        let code: Int32
        let output: String
        let errors: String

        var outputLines: [String] { output.split(separator: "\n").map(String.init) }
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// Where it stands: in the folder of the test bundle, which is named in the command line, or one above.
    static let path: String = {
        for argument in CommandLine.arguments {
            var folder = URL(fileURLWithPath: argument).resolvingSymlinksInPath()
            while folder.path != "/" {
                folder.deleteLastPathComponent()
                let path = folder.appendingPathComponent("token-bucket").path
                var isFolder = ObjCBool(false)
                let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                if isThere, !isFolder.boolValue { return path }
            }
        }
        return "token-bucket"
    }()

    /// Runs it with nothing but these files in its working directory; `outputPath` stands for its standard output.
    static func run(
        _ arguments: String..., input: String = "", files: [String: String] = [:], outputPath: String? = nil
    ) throws -> Ending {
        try Folder.withFolder(files) { folder in
            try folder.run(path, arguments, input: input, outputPath: outputPath)
        }
    }

    /// Runs a line of the shell, in which `$0` is the program.
    static func shell(_ line: String, files: [String: String] = [:]) throws -> Ending {
        try Folder.withFolder(files) { folder in
            try folder.run("/bin/sh", ["-c", line, path], input: "", outputPath: nil)
        }
    }
}
