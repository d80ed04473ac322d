import Testing

struct ExitCodeTests {
    private static let files = [
        "held": Scripts.held, "failed": Scripts.failed, "faulty": Scripts.faulty, "folder/": "",
    ]

    @Test(arguments: ["text", "json", "tap", "junit"])
    func `replay ends with what came of the script`(format: String) throws {
        for (script, code) in [("held", 0), ("failed", 1), ("faulty", 65), ("missing", 66), ("folder", 66)]
            as [(String, Int32)]
        {
            #expect(try Program.run("replay", script, "--format", format, files: Self.files).code == code, "\(script)")
        }
    }

    @Test(arguments: [
        ["replay"], ["replay", "held", "failed"], ["replay", "held", "--format", "yaml"],
        ["replay", "held", "--frmat", "tap"],
        ["replay", "held", "--tokens", "0"], ["replay", "held", "--tokens", "1000000001"],
        ["replay", "held", "--tokens", "x"],
        ["replay", "held", "--tokens", "1.5"], ["replay", "held", "--time", "0"], ["replay", "held", "--time", "1y"],
        ["replay", "held", "--time", "0.0000000001"], ["replay", "held", "--time", "293000d"],
        ["replay", "held", "--time", "-1"],
        ["replay", "held", "--policy", "gcar"], ["replay", "held", "--user", "a"], ["replay", "held", "--tokens"],
        ["replay", "held", "--explain", "--format", "tap"], ["scenarios", "show"], ["scenarios", "show", "six-case"],
        ["scenarios", "hide"], ["held", "--user", "a"],
    ])
    func `a wrong command line is 64`(arguments: [String]) throws {
        let ending = try Folder.withFolder(Self.files) { folder in
            try folder.run(Program.path, arguments, input: "", outputPath: nil)
        }
        #expect(ending.code == 64)
        #expect(ending.output == "")
        #expect(ending.errors.hasPrefix("Error: "))
    }

    @Test(arguments: [["--help"], ["replay", "--help"], ["scenarios", "--help"], ["--version"], ["scenarios"]])
    func `what is asked for and given is 0`(arguments: [String]) throws {
        let ending = try Folder.withFolder([:]) { folder in
            try folder.run(Program.path, arguments, input: "", outputPath: nil)
        }
        #expect(ending.code == 0)
        #expect(ending.output != "")
        #expect(ending.errors == "")
    }

    @Test func `output that can't be written is 74`() throws {
        for arguments in [
            ["replay", "held"], ["replay", "held", "--format", "tap"], ["scenarios"],
            ["scenarios", "show", "six-cases"], ["--help"], ["--version"], ["--generate-completion-script", "bash"],
        ] {
            let ending = try Folder.withFolder(Self.files) { folder in
                try folder.run(Program.path, arguments, input: "", outputPath: "/dev/full")
            }
            #expect(ending.code == 74, "\(arguments)")
            #expect(ending.errors == "standard output: No space left on device\n", "\(arguments)")
        }
        #expect(try Program.shell("\"$0\" replay held >&-", files: Self.files).code == 74)
    }

    @Test(
        arguments: [
            // 64 before 66 before 74 before 65 before 1.
            ("\"$0\" replay missing --format yaml > /dev/full", 64), ("\"$0\" replay missing > /dev/full", 66),
            ("\"$0\" replay folder > /dev/full", 66), ("\"$0\" replay faulty --settings missing > /dev/full", 66),
            ("\"$0\" replay folder --settings held > /dev/full", 66), ("\"$0\" replay faulty > /dev/full", 74),
            ("\"$0\" replay faulty --format json > /dev/full", 74), ("\"$0\" replay failed > /dev/full", 74),
            ("\"$0\" replay faulty", 65), ("\"$0\" replay failed --settings held", 65),
        ] as [(String, Int32)])
    func `where several hold the gravest counts`(line: String, code: Int32) throws {
        #expect(try Program.shell(line, files: Self.files).code == code)
    }

    @Test func `standard input that can't be read is 66`() throws {
        let ending = try Program.shell("\"$0\" replay - < folder", files: Self.files)
        #expect(ending.code == 66)
        #expect(ending.errors == "<stdin>: Is a directory\n")
        #expect(try Program.shell("\"$0\" replay - <&-", files: Self.files).code == 66)
    }
}
