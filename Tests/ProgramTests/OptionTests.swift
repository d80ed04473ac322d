import Testing

struct OptionTests {
    @Test(
        arguments: [
            (["replay", "six-cases", "--tokens", "x"], "'x': a bucket holds 1 to 1,000,000,000 tokens"),
            (["replay", "six-cases", "--tokens", "-1"], "'-1': a bucket holds 1 to 1,000,000,000 tokens"),
            (["replay", "six-cases", "--time", "-1h"], "'-1h' is no time for a limit: expected more than 0"),
            (["replay", "six-cases", "--policy", "GCRA"], "'GCRA' is no policy: did you mean gcra?"),
            (["replay", "six-cases", "--policy", "x"], "'x' is no policy: expected one of fixed-window, "),
            (["compare", "six-cases", "--policies", "gcra,Sliding-Log"], "did you mean sliding-log?"),
            (["differ", "gcra", "fixed"], "'fixed' is no policy: "),
            (["drill", "--policy", "gcar"], "did you mean gcra?"),
            (["worst", "--tokens", "1,x"], "'x': a bucket holds"), (["worst", "--time", "-1h"], "'-1h' is no time"),
            (["analyze", "log", "--policy", "GCRA"], "did you mean gcra?"),
            (["--user", "a", "--user", "a"], "a key stands twice; give each once"),
            (["--user", ""], "--user '': an API key is not empty"),
            (["replay", "six-cases", "--svg", "-", "--watch"], "--watch, --svg: give one of them"),
            (["replay", "six-cases", "--svg", "-", "--cast", "-"], "--cast, --svg: give one of them"),
            (["replay", "six-cases", "--svg", "-", "--format", "tap"], "leave out --format and --explain"),
            (["replay", "six-cases", "--cast", "-", "--explain"], "leave out --format and --explain"),
            (["replay", "six-cases", "--svg", "-", "--color", "never"], "leave out --color and --mouse"),
            (["replay", "six-cases", "--explain", "--format", "junit"], "use --format text or json"),
            (["replay", "six-cases", "--ascii"], "add --watch, or leave them out"),
            (["replay", "six-cases", "--cast-version", "2"], "it goes with --cast FILE"),
        ])
    func `what an option can't be is said with what to do`(arguments: [String], mend: String) throws {
        let ending = try Folder.withFolder([:]) { folder in
            try folder.run(Program.path, arguments, input: "", outputPath: nil)
        }
        #expect(ending.code == 64)
        #expect(ending.errors.contains(mend))
    }
}
