import Testing

struct PipeTests {
    @Test(arguments: ["json", "text", "tap", "junit"])
    func `a reader that closes the pipe early ends it silently, as SIGPIPE does`(format: String) throws {
        let script = "user a\n" + String(repeating: "request a expect 200\n", count: 5000)
        let line = "{ \"$0\" replay script --format \(format); echo \"code $?\" >&2; } | { read line; echo \"$line\"; }"
        let ending = try Program.shell(line, files: ["script": script])
        #expect(ending.outputLines.count == 1)
        #expect(ending.errors == "code 141\n")
    }

    @Test func `it does so even where whoever started it ignores the signal`() throws {
        let script = "user a\n" + String(repeating: "request a\n", count: 5000)
        let line = "trap '' PIPE; { \"$0\" replay script --format json; echo \"code $?\" >&2; } | read line"
        #expect(try Program.shell(line, files: ["script": script]).errors == "code 141\n")
    }

    @Test func `a pipe is read as a file is`() throws {
        let ending = try Program.shell("printf 'user a\\nrequest a expect 200' | \"$0\" replay -")
        #expect(ending.code == 0)
        #expect(ending.output.contains("✓ line 2: request a expect 200"))
        let broken = try Program.shell("printf 'user a\\nreqest a' | \"$0\" replay -")
        #expect(broken.code == 65)
        #expect(broken.errors.hasPrefix("<stdin>:2:1: error: found `reqest`, expected a statement"))
    }

    @Test func `a line may come in pieces, and be longer than any piece`() throws {
        let comment = String(repeating: "é", count: 400_000)
        let script = "user a # \(comment)\nrequest a expect 200 # \(comment)\nrequest ¦b # \(comment)"
        let ending = try Program.run("replay", "-", input: script.replacing("¦", with: ""))
        #expect(ending.errorLines.map { $0.prefix(17) } == ["<stdin>:3:9: erro"])
    }
}
