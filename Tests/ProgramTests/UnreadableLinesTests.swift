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
            ([], "what?\nwhat?\n", "1:6: skipped: found the line's end, expected a date"),
            (["--format", "json"], "\n", "1:1: skipped: found an empty line, expected a line"),
            (["--partial"], "what?", "1:6: skipped: found the line's end, expected a date"),
            (["--log-format", "json"], common, "1:1: skipped: found `a`, expected a JSON object"),
            (["--key", "user"], common, "1:5: skipped: found `-`, expected the name of an"),
        ] as [([String], String, String)])
    func `a log of which no line can be read is reported as one, with a line that says how to mend it`(
        options: [String], log: String, message: String
    ) throws {
        let ending = try AnalyzeTests.analyze(["log"] + options, files: ["log": log])
        #expect(ending.code == 0)
        #expect(ending.output.contains("kipped"))
        #expect(ending.errors.hasPrefix("log:" + message))
        #expect(ending.errorLines.last?.hasPrefix("no line of the log can be read: --log-format, --key, ") == true)
    }

    @Test func `a log without lines can be read, and so can one with one line that can`() throws {
        #expect(try AnalyzeTests.analyze(["log"], files: ["log": ""]).errors == "")
        #expect(try AnalyzeTests.analyze(["log", "--watch"], files: ["log": ""]).code == 64)
        let ending = try AnalyzeTests.analyze(["none", "log"], files: ["none": "what?\n", "log": AnalyzeTests.log])
        #expect(!ending.errors.contains("no line of the log"))
    }

    @Test func `a JSON field that is named says so where no line is a JSON object`() throws {
        for options in [[], ["--scenario", "a"]] {
            let options = ["log", "--key-field", "ip", "--time-field", "ts"] + options
            let told = try AnalyzeTests.analyze(options, files: ["log": Self.common])
            #expect(told.code == 0)
            #expect(told.errorLines.map { $0.prefix { $0 != ":" } } == ["--key-field", "--time-field"])
            #expect(try !AnalyzeTests.analyze(options).errors.contains("-field"))
        }
        #expect(try AnalyzeTests.analyze(["log"], files: ["log": Self.common]).errors == "")
    }
}
