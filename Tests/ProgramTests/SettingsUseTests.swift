import Testing

struct SettingsUseTests {
    /// The limit and the time to the refill that the first answer tells.
    private func limit(
        _ script: String, _ options: [String] = [], settings: String? = #"{ "tokens": 7, "time": 70 }"#,
        other: String = #"{ "tokens": 8, "time": 80 }"#
    ) throws -> String {
        var files = ["other.json": other]
        files["settings.json"] = settings
        let ending = try Folder.withFolder(files) { folder in
            try folder.run(Program.path, ["replay", "-", "--format", "json"] + options, input: script, outputPath: nil)
        }
        guard ending.code == 0, let line = ending.outputLines.first else { return "\(ending.code) \(ending.errors)" }
        let fields = line.split(separator: ",")
        return fields.filter { $0.hasPrefix("\"limit\"") || $0.hasPrefix("\"reset\"") }.joined(separator: " ")
    }

    private func told(_ tokens: Int, _ time: Int) -> String { "\"limit\":\(tokens) \"reset\":\(time)}" }

    @Test func `with neither, 100 tokens per hour`() throws {
        #expect(try limit(Scripts.plain, settings: nil) == told(100, 3600))
    }

    @Test func `settings json is read from the working directory, or where --settings says`() throws {
        #expect(try limit(Scripts.plain) == told(7, 70))
        #expect(try limit(Scripts.plain, ["--settings", "other.json"]) == told(8, 80))
        #expect(
            try limit(Scripts.plain, ["--settings", "missing.json"]) == "66 missing.json: No such file or directory\n")
    }

    @Test func `a scenario stands over it, and options over both`() throws {
        let tokens = "settings tokens=5\n" + Scripts.plain
        let time = "settings time=50\n" + Scripts.plain
        let both = "settings tokens=5 time=50\n" + Scripts.plain
        #expect(try limit(tokens) == told(5, 70))
        #expect(try limit(time) == told(7, 50))
        #expect(try limit(both, ["--settings", "other.json"]) == told(5, 50))
        #expect(try limit(both, ["--tokens", "3"]) == told(3, 50))
        #expect(try limit(tokens, ["--time", "30"]) == told(5, 30))
        #expect(try limit(both, ["--tokens", "3", "--time", "30s"]) == told(3, 30))
        #expect(try limit(Scripts.plain, ["--tokens", "3"]) == told(3, 70))
        #expect(try limit(Scripts.plain, ["--tokens", "3", "--settings", "other.json"]) == told(3, 80))
    }

    @Test func `where scenario and options say tokens and time, only --settings makes it be read`() throws {
        let both = "settings tokens=5 time=50\n" + Scripts.plain
        let tokens = "settings tokens=5\n" + Scripts.plain
        #expect(try limit(both, settings: "broken") == told(5, 50))
        #expect(try limit(tokens, ["--time", "30"], settings: "broken") == told(5, 30))
        #expect(try limit(Scripts.plain, ["--tokens", "3", "--time", "30"], settings: "broken") == told(3, 30))
        #expect(try limit(tokens, settings: "broken").hasPrefix("65 settings.json:1:1: error: found `broken`"))
        #expect(try limit(Scripts.plain, settings: "broken").hasPrefix("65 settings.json:1:1: error: "))
        #expect(try limit(both, ["--settings", "other.json"], other: "broken").hasPrefix("65 other.json:1:1: error: "))
    }

    @Test func `its policy counts where it is read, and nowhere else`() throws {
        let gcra = #"{ "tokens": 7, "time": 70, "policy": "gcra" }"#
        #expect(try limit(Scripts.plain, settings: gcra) == told(7, 10))
        #expect(try limit("settings policy=fixed-window\n" + Scripts.plain, settings: gcra) == told(7, 70))
        #expect(try limit(Scripts.plain, ["--policy", "sliding-log"], settings: gcra) == told(7, 70))
        let both = "settings tokens=7 time=70\n" + Scripts.plain
        #expect(try limit(both, settings: gcra) == told(7, 70))
        #expect(try limit(both, ["--settings", "other.json"], other: gcra) == told(7, 10))
    }

    @Test(arguments: [
        (#"{ "tokens": "100", "time": "3600" }"#, 100, 3600), (#"{"time":"1h","tokens":1e2}"#, 100, 3600),
        (#"{ "tokens": 1000.0e-1, "time": 36E+2 }"#, 100, 3600), (#"{ "tokens": "0007", "time": "1.5m" }"#, 7, 90),
        (#"{ "tokens": 1000000000, "time": 0.1e1 }"#, 1_000_000_000, 1), (#"{ "tok\u0065ns": 7, "time": 1 }"#, 7, 1),
        ("\u{FEFF}\r\n\t{ \"tokens\" : 7 , \"time\" : 1 , \"users\" : [ \"z\" ] }\r\n", 7, 1),
        ("{ \"tokens\": 7.\(String(repeating: "0", count: 1000)), \"time\": 1 }", 7, 1),
        ("{ \"tokens\": 0.\(String(repeating: "0", count: 999))7e1000, \"time\": 1 }", 7, 1),
        ("{ \"tokens\": 7\(String(repeating: "0", count: 1000))e-1000, \"time\": 1 }", 7, 1),
    ])
    func `a number counts by its exact value, digits in quotes too`(settings: String, tokens: Int, time: Int) throws {
        #expect(try limit(Scripts.plain, settings: settings) == told(tokens, time))
    }

    @Test func `a scenario brings its own users`() throws {
        let settings = #"{ "tokens": 7, "time": 70, "users": ["z"] }"#
        #expect(try limit("request z\n", settings: settings).hasPrefix("65 <stdin>:1:9: error: found the key \"z\""))
    }

    @Test func `a settings file that can't be read is 66`() throws {
        let ending = try Program.run("replay", "-", input: Scripts.plain, files: ["settings.json/": ""])
        #expect(ending.code == 66)
        #expect(ending.errors == "settings.json: Is a directory\n")
    }

    @Test func `errors are told with the file's name, all of them, and end the program with 65`() throws {
        let text = "{\n  \"tokens\": 0,\n  \"tme\": 5\n}\n"
        let ending = try Program.run("replay", "-", input: Scripts.held, files: ["settings.json": text])
        #expect(ending.code == 65)
        #expect(ending.output == "")
        #expect(
            ending.errorLines == [
                "settings.json:2:13: error: found 0 for \"tokens\", expected a whole number, 1 to 1000000000",
                "settings.json:3:3: error: found the field \"tme\" (5), expected \"tokens\", \"time\", \"policy\", \"users\""
                    + "; did you mean \"time\"?",
                "settings.json:4:2: error: found no field \"time\", expected seconds, or a duration such as \"1h30m\": "
                    + "more than 0, in whole nanoseconds, at most 292 years",
            ])
    }

    @Test func `an error in it is told before anything else is, a file of a built-in scenario's name too`() throws {
        let files = ["settings.json": "{}", "penalty-free": "", "script": "case one\nsay two\nuser a\nrequest a\n"]
        for arguments in [
            ["replay", "script"], ["replay", "script", "--format", "tap"], ["replay", "script", "--format", "junit"],
            ["compare", "script"], ["demo", "script", "--plain"],
            ["replay", "penalty-free", "--settings", "settings.json"],
            ["--plain"], ["script", "--plain"], ["replay", "script", "--cast", "-"],
        ] {
            let ending = try Folder.withFolder(files) { folder in
                try folder.run(Program.path, arguments, input: "request user001\n", outputPath: nil)
            }
            #expect(ending.code == 65, "\(arguments)")
            #expect(ending.output == "", "\(arguments)")
            #expect(ending.errorLines.count == 2, "\(arguments)")
            #expect(ending.errorLines.allSatisfy { $0.hasPrefix("settings.json:1:3: error: ") }, "\(arguments)")
        }
    }
}
