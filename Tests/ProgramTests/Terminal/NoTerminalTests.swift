import Testing

struct NoTerminalTests {
    @Test func `without a terminal it says in a line that replay needs none, and leaves no journal`() throws {
        try Folder.withFolder([:]) { folder in
            let ending = try folder.run(Program.path, [], input: "", outputPath: nil)
            #expect(ending.code == 69)
            #expect(ending.output == "")
            #expect(
                ending.errorLines == ["standard input is not a terminal (`token-bucket replay` needs none)"])
            #expect(folder.journals().isEmpty)
        }
    }

    @Test(
        arguments: [
            (["learn", "1"], "with `--plain` none is needed"), (["demo"], "with `--plain` none is needed"),
            (["drill"], "with `--plain` none is needed"),
            (["replay", "six-cases", "--watch"], "without `--watch` none is needed"),
            (["analyze", "log", "--watch"], "without `--watch` none is needed"),
        ] as [([String], String)])
    func `what else needs a terminal says how it needs none`(arguments: [String], wayOut: String) throws {
        try Folder.withFolder(["log": "a - - [17/May/2015:10:05:03 +0000]\n"]) { folder in
            let ending = try folder.run(Program.path, arguments, input: "", outputPath: nil)
            #expect(ending.code == 69)
            #expect(ending.errors == "standard input is not a terminal (\(wayOut))\n")
        }
    }

    @Test(
        arguments: [
            (nil, "TERM is not set"), ("", "TERM is not set"),
            ("no-such-terminal", "no terminal of the type TERM=no-such-terminal is known here"),
            ("dumb", "a terminal of the type TERM=dumb can't move its cursor"),
        ] as [(String?, String)])
    func `a terminal that can't be drawn on is left as it is`(type: String?, reason: String) throws {
        try Folder.withFolder([:]) { folder in
            let command = ["sh", "-c", "\"$0\" 2> errors", Program.path]
            try Tmux.withTerminal(command, in: folder, environment: ["TERM": type]) { terminal in
                let code = try terminal.exitCode()
                #expect(code == 69)
                #expect(folder.text(of: "errors") == "\(reason) (`token-bucket replay` needs none)\n")
            }
        }
    }

    @Test func `output that goes elsewhere is no terminal`() throws {
        try Folder.withFolder([:]) { folder in
            let command = ["sh", "-c", "\"$0\" > output 2> errors", Program.path]
            try Tmux.withTerminal(command, in: folder) { terminal in
                let code = try terminal.exitCode()
                #expect(code == 69)
                let reason = "standard output is not a terminal"
                #expect(folder.text(of: "errors") == "\(reason) (`token-bucket replay` needs none)\n")
                #expect(folder.text(of: "output") == "")
            }
        }
    }

    @Test(
        arguments: [
            (["--tokens", "0"], 64), (["--user", "a", "--user", "a"], 64), (["--resume", "six-cases"], 64),
            (["missing"], 66), (["--settings", "missing"], 66), (["--resume"], 66), (["faulty"], 65),
            (["--settings", "faulty"], 65), (["six-cases"], 69),
        ] as [([String], Int32)])
    func `what else is wrong is said first`(arguments: [String], code: Int32) throws {
        try Folder.withFolder(["faulty": Scripts.faulty]) { folder in
            let ending = try folder.run(Program.path, arguments, input: "", outputPath: nil)
            #expect(ending.code == code)
        }
    }
}
