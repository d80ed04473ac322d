import Testing

/// Lines of a log that can't be read, and what is said of them.
struct UnreadableLinesTests {
    /// A line of the Common Log Format.
    private static let common = String(AnalyzeTests.log.prefix { $0 != "\n" })

    @Test func `strict makes the first line that can't be read an error`() throws {
        let ending = try AnalyzeTests.analyze(["log", "--strict"])
        #expect(ending.code == 65)
        #expect(ending.output == "")
        #expect(
            ending.errors
                == "log:4:6: error: found the line's end, expected a date such as [17/May/2015:10:05:03 +0000], from 1970 on\n"
        )
        #expect(
            try AnalyzeTests.analyze(["log", "--strict"], files: ["log": "\u{FEFF}é\t- - [x]"]).errors.hasPrefix(
                "log:1:8: error: "))
    }

    @Test(
        arguments: [
            ([], "what?\nwhat?\n", "1:6: error: found the line's end, expected a date"),
            (["--format", "json"], "\n", "1:1: error: found an empty line, expected a line"),
            (["--reject-at-most", "1%"], "\0\0\0", "1:1: error: found bytes that are 0, as a log has"),
            (["--log-format", "json"], common, "1:1: error: found `a`, expected a JSON object"),
            (["--log-format", "$remote_addr|$msec"], common, "1:58: error: found the line's end, expected `|`"),
            (["--key", "user"], common, "1:5: error: found `-`, expected the name of an"),
            (
                ["--key", "agnt"], common + "\n" + common + "\n",
                "1:58: error: found a line that is no JSON object, expected --key to name a field of the Combined Log Format"
            ),
            ([], #"{"a"#, "1:4: error: found the line's end, expected the rest of a JSON object"),
            (["--scenario", "a"], "what?", "1:6: error: "), (["--watch"], "what?", "1:6: error: "),
            (
                [], #"{"when":1,"who":{"name":"ann"}}"#,
                #"1:32: error: found an object with "when", "who.name", expected one that names the user, such as "client_ip""#
            ),
        ] as [([String], String, String)])
    func `a log of which no line can be read is an error that says why and how to mend it, and recommends nothing`(
        options: [String], log: String, message: String
    ) throws {
        let ending = try AnalyzeTests.analyze(["log"] + options, files: ["log": log])
        #expect(ending.code == 65)
        #expect(ending.output == "")
        #expect(ending.errors.hasPrefix("log:" + message), "\(ending.errors)")
        // What is wrong with all lines is told once.
        #expect(ending.errorLines.count == 2)
        #expect(ending.errorLines.last?.hasPrefix("no line of the log can be read: --log-format, --key, ") == true)
    }

    @Test func `a part of a log may hold no line that can be read`() throws {
        for log in ["what?", ""] {
            let ending = try AnalyzeTests.analyze(["log", "--partial"], files: ["log": log])
            #expect(ending.code == 0)
            #expect(ending.output.hasPrefix(#"{"log":{"requests":0,"users":0,"skipped":\#(log.isEmpty ? 0 : 1),"#))
        }
    }

    @Test func `a tar archive is named, compressed or not`() throws {
        for line in ["tar -cf a log && \"$0\" analyze a", "tar -czf a log && \"$0\" analyze a"] {
            let ending = try Program.shell(line, files: ["log": AnalyzeTests.log])
            #expect(ending.code == 65)
            #expect(ending.output == "")
            #expect(ending.errors.hasPrefix("a:1:1: error: found a tar archive, expected a log; `tar -xOf"))
        }
    }

    @Test(arguments: [["--reject-at-most", "1%"], ["--watch"], ["--scenario", "a"], []])
    func `a log without lines is an error, and recommends nothing`(options: [String]) throws {
        let empty = try AnalyzeTests.analyze(["log"] + options, files: ["log": ""])
        #expect(empty.code == 65)
        #expect(empty.output == "")
        #expect(empty.errorLines.first == "log:1:1: error: found the file's end, expected a line of a log")
    }

    @Test func `a log with one line that can be read is one`() throws {
        let ending = try AnalyzeTests.analyze(["none", "log"], files: ["none": "what?\n", "log": AnalyzeTests.log])
        #expect(!ending.errors.contains("no line of the log"))
    }

    @Test func `a JSON field that is named says so where no line is a JSON object`() throws {
        for options in [[], ["--scenario", "a"]] {
            let options = ["log", "--key-field", "ip", "--time-field", "ts"] + options
            let told = try AnalyzeTests.analyze(options, files: ["log": Self.common])
            #expect(told.code == 65)
            #expect(told.output == "")
            #expect(
                told.errors.hasPrefix("--key-field, --time-field: no line of the log is a JSON object; leave it out"))
            #expect(try !AnalyzeTests.analyze(options).errors.contains("-field"))
        }
        #expect(try AnalyzeTests.analyze(["log"], files: ["log": Self.common]).errors == "")
    }
}
