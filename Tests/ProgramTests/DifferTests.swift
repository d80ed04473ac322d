import Testing

struct DifferTests {
    @Test func `the shortest difference replays under its first policy and fails under the second`() throws {
        let ending = try Program.shell(
            #""$0" differ sliding-log gcra --tokens 5 --time 1m > found && "$0" replay found && "$0" replay found --policy gcra"#
        )
        #expect(ending.code == 1)
        let lines = try Program.run("differ", "sliding-log", "gcra", "--tokens", "5", "--time", "1m").outputLines
        #expect(
            lines.filter { !$0.hasPrefix("#") } == [
                "settings tokens=5 time=1m policy=sliding-log", "user user001", "request user001 x5 every 10s",
                "request user001 expect 429",
            ])
        #expect(
            lines.filter { $0.hasPrefix("# ") }.map { $0.split(separator: ":")[0] } == [
                "# sliding-log answers 429", "# gcra answers 200",
            ])
    }

    @Test func `policies that never differ are 1, and the reason is told`() throws {
        let alike = try Program.run("differ", "gcra", "leaky-bucket")
        #expect(alike.code == 1)
        #expect(
            alike.output.hasPrefix("gcra and leaky-bucket never differ under 100 tokens per 1 h: both store the moment")
        )
        let one = try Program.run("differ", "fixed-window", "gcra", "--tokens", "1")
        #expect(one.code == 1)
        #expect(one.output.contains("under one token both"))
        let moment = try Program.run("differ", "fixed-window", "aligned-window", "--time", "0.000000001s")
        #expect(moment.code == 1)
        #expect(moment.output.contains("one moment of the clock"))
    }

    @Test func `a scenario is made smaller, and its limit holds unless options say otherwise`() throws {
        let script = "user a b\nsettings tokens=2 time=10s\nrequest all x2\nadvance to refill a\nrequest b a\n"
        let kept = try Program.run("differ", "fixed-window", "sliding-counter", "-", input: script)
        #expect(kept.code == 0)
        #expect(
            kept.outputLines.filter { !$0.hasPrefix("#") } == [
                "settings tokens=2 time=10s policy=fixed-window", "user b", "request b x2", "advance 10s",
                "request b expect 200",
            ])
        let other = try Program.run("differ", "fixed-window", "sliding-counter", "-", "--tokens", "3", input: script)
        #expect(other.code == 1)
        #expect(other.output == "fixed-window and sliding-counter answer every request of <stdin> alike.\n")
        #expect(try Program.run("differ", "gcra", "sliding-log", "six-cases").code == 0)
    }

    @Test func `a session's journal is a scenario too`() throws {
        let journal = """
            settings tokens=2 time=10s policy=gcra
            user a
            #! begin
            request a x2
            advance 1s #! tick
            advance 4s #! tick
            request a

            """
        let ending = try Program.run("differ", "gcra", "fixed-window", "journal", files: ["journal": journal])
        #expect(ending.outputLines.filter { !$0.hasPrefix("#") }.suffix(2) == ["advance 5s", "request a expect 200"])
    }

    @Test func `what is wrong with a file is told as everywhere`() throws {
        let malformed = try Program.run("differ", "gcra", "sliding-log", "-", input: "user a\nrequest b\n")
        #expect(malformed.code == 65)
        #expect(malformed.errors.hasPrefix("<stdin>:2:9: error: "))
        #expect(try Program.run("differ", "gcra", "sliding-log", "missing").code == 66)
    }

    @Test(arguments: [
        ["gcra"], ["gcra", "gcar"], ["gcra", "sliding-log", "a", "b"], ["gcra", "sliding-log", "--policy", "gcra"],
        ["gcra", "sliding-log", "--mouse"], ["gcra", "sliding-log", "--tokens", "0"],
    ])
    func `a wrong command line is 64`(arguments: [String]) throws {
        let ending = try Folder.withFolder([:]) {
            try $0.run(Program.path, ["differ"] + arguments, input: "", outputPath: nil)
        }
        #expect(ending.code == 64)
        #expect(ending.output == "")
    }
}
