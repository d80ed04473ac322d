import Testing

struct InterruptionTests {
    /// The second client, for whom no token is left, asks 3.6 million million times.
    private static let endless = "client a x2 retry 0.000001ms\nadvance 1h\n"
    private static let script = "settings tokens=1 time=2h\nuser a\n" + endless

    /// Runs the program until it has written many lines, presses Ctrl-C, and writes how many came of it and the last.
    private static func interrupted(_ command: String) -> String {
        """
        { sh -c 'echo $$ > process; exec "$0" \(command)' "$0"; echo "code $?" >&2; } | awk '
            NR == 10000 { system("kill -INT $(cat process)") }
            { last = $0 }
            END { print NR; print last }'
        """
    }

    @Test(arguments: ["text", "json"])
    func `Ctrl-C ends a statement that asks for ever, and all answers so far are written`(format: String) throws {
        let line = Self.interrupted("replay script --format \(format)")
        let ending = try Program.shell(line, files: ["script": Self.script])
        let error = try #require(ending.errorLines.first)
        let place = "script:4:1: error: "
        #expect(error.hasPrefix(place + "stopped by Ctrl-C after ") && error.hasSuffix(" requests"))
        let requests = try #require(error.split(separator: " ").dropLast().last.flatMap { Int($0) })
        #expect(ending.errorLines.dropFirst() == ["code 130"])
        // The statement before it made two as well.
        let answers = requests + 2
        let last = try #require(ending.outputLines.last)
        if format == "json" {
            let message = error.dropFirst(place.count)
            #expect(ending.outputLines.first == "\(answers + 1)")
            #expect(last == #"{"error":{"line":4,"column":1,"message":"\#(message)"}}"#)
        } else {
            #expect(ending.outputLines.first == "\(answers)")
            #expect(last.hasSuffix("  client 2"))
        }
    }

    @Test func `it does so in --plain, where answers are said as they come`() throws {
        let line = Self.interrupted("simulate --plain --tokens 1 --time 2h --user a < input")
        let ending = try Program.shell(line, files: ["input": Self.endless + "request a\n"])
        #expect(ending.errors == "code 130\n")
        let last = try #require(ending.outputLines.last)
        #expect(last.hasPrefix("line 2, column 1: error: stopped by Ctrl-C after "))
        let requests = try #require(last.split(separator: " ").dropLast().last.flatMap { Int($0) })
        // The limit, the answers to the statement before, and the error.
        #expect(ending.outputLines.first == "\(requests + 4)")
    }

    @Test(arguments: ["replay script", "simulate --plain script < input"])
    func `in a terminal it tells how many requests there were`(command: String) throws {
        let start = "settings tokens=1 time=2h\nuser a\n"
        let files = ["script": command.hasPrefix("replay") ? Self.script : start, "input": Self.endless]
        try Folder.withFolder(files) { folder in
            let command = ["sh", "-c", "exec \"$0\" \(command) > output", Program.path]
            try Tmux.withTerminal(command, in: folder) { terminal in
                try terminal.wait { $0.contains { $0.hasSuffix(" requests") } }
                try terminal.press("C-c")
                #expect(try terminal.exitCode() == 130)
            }
        }
    }
}
