import Testing

struct NameTests {
    @Test func `a built-in scenario wins over a file of its name, and a line says that that is there`() throws {
        let ending = try Program.run("replay", "six-cases", files: ["six-cases": Scripts.failed])
        #expect(ending.code == 0)
        #expect(ending.output.contains("14 of 14 expectations held"))
        #expect(ending.errors == "six-cases: the built-in scenario; the file of that name is `./six-cases`\n")
        #expect(try Program.run("replay", "six-cases").errors == "")
    }

    @Test func `a path that names the file is the file`() throws {
        let ending = try Program.run("replay", "./six-cases", files: ["six-cases": Scripts.failed])
        #expect(ending.code == 1)
        #expect(ending.errors == "")
    }

    @Test(arguments: [
        ("scenarois", "(did you mean `scenarios`?)"), ("six-case", "(did you mean `six-cases`?)"),
        ("Six-Cases", "(did you mean `six-cases`?)"),
        ("nothing/at/all", "(`token-bucket scenarios` lists what is built in)"),
    ])
    func `a file that isn't there gets what is near it`(name: String, hint: String) throws {
        for arguments in [["replay", name], [name]] {
            let ending = try Folder.withFolder([:]) { folder in
                try folder.run(Program.path, arguments, input: "", outputPath: nil)
            }
            #expect(ending.code == 66, "\(arguments)")
            #expect(ending.output == "", "\(arguments)")
            #expect(ending.errors == "\(name): No such file or directory \(hint)\n", "\(arguments)")
        }
    }

    @Test(
        arguments: [
            (["repaly", "x"], "(`repaly` is no command; did you mean `replay`?)"),
            (["analyse", "log", "--time", "1h"], "(`analyse` is no command; did you mean `analyze`?)"),
            (["six-cases", "x"], "Unexpected argument 'x'"), (["replay"], "Missing expected argument '<scenario>'"),
        ] as [([String], String)])
    func `where a command is misspelt, a wrong command line tells what is near it`(
        arguments: [String], end: String
    ) throws {
        let ending = try Folder.withFolder([:]) { try $0.run(Program.path, arguments, input: "", outputPath: nil) }
        #expect(ending.code == 64)
        #expect(ending.errorLines.first?.hasSuffix(end) == true)
    }

    @Test func `the help tells that a scenario may be named, and where the simulator's options are`() throws {
        let help = try Program.run("--help").output
        #expect(help.contains("USAGE: token-bucket [<scenario>] [<simulate's options>]\n"))
        #expect(help.replacing(#/\s+/#, with: " ").contains("'token-bucket help simulate' lists its options"))
    }

    @Test func `a folder is no scenario`() throws {
        let ending = try Program.run("replay", "folder", files: ["folder/": ""])
        #expect(ending.errors == "folder: Is a directory\n")
    }

    @Test func `- is standard input, and ./- a file`() throws {
        #expect(try Program.run("replay", "-", input: Scripts.held, files: ["-": Scripts.failed]).code == 0)
        #expect(try Program.run("replay", "./-", input: Scripts.held, files: ["-": Scripts.failed]).code == 1)
    }
}
