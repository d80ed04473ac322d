import Foundation
import Testing

struct KeyFileTests {
    private static let path = "configuration/token-bucket/keys"

    /// Runs the program with a file of keys.
    private func run(_ keys: String, _ arguments: String...) throws -> Program.Ending {
        try Folder.withFolder([Self.path: keys]) { folder in
            let line = "XDG_CONFIG_HOME=$PWD/configuration exec \"$0\" \"$@\""
            return try folder.run("/bin/sh", ["-c", line, Program.path] + arguments, input: "", outputPath: nil)
        }
    }

    @Test func `the keys of the file are those of the program, and of the list that it prints`() throws {
        try Folder.withFolder([Self.path: "# mine\nrequest x F2\nquit Ctrl-Q\n"]) { folder in
            let variables = ["XDG_CONFIG_HOME": folder.work.appendingPathComponent("configuration").path]
            try Tmux.withTerminal([Program.path], in: folder, environment: variables) { terminal in
                try terminal.wait(for: "x request")
                try terminal.wait(for: "Ctrl-Q quit")
                try terminal.type(" qx")
                try terminal.wait(for: " 99/100")
                try terminal.press("F2")
                try terminal.wait(for: " 98/100")
                try terminal.press("C-q")
                #expect(try terminal.exitCode() == 0)
            }
        }
        let list = try run("request x F2\n", "keys")
        #expect(list.code == 0)
        #expect(list.outputLines.first == "request x F2")
    }

    @Test(
        arguments: [
            ("save Ctrl-H\n", "1:6", "Ctrl-H"), ("# mine\nsave  Ctrl-M\n", "2:7", "Ctrl-M"),
            ("request q Ctrl-C\n", "1:11", "quit"), ("reqest x\n", "1:1", "did you mean `request`?"),
        ])
    func `what is wrong with it is told with its place, before anything else`(
        keys: String, place: String, part: String
    ) throws {
        for arguments in [["keys"], [], ["replay", "six-cases", "--watch"]] {
            let ending = try Folder.withFolder([Self.path: keys]) { folder in
                let line = "XDG_CONFIG_HOME=$PWD/configuration exec \"$0\" \"$@\""
                return try folder.run("/bin/sh", ["-c", line, Program.path] + arguments, input: "", outputPath: nil)
            }
            #expect(ending.code == 65)
            #expect(ending.output == "")
            #expect(ending.errorLines.count == 1)
            #expect(ending.errors.contains("token-bucket/keys:\(place): error: "))
            #expect(ending.errors.contains(part))
        }
    }
}
