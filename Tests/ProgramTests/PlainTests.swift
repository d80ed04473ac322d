import Testing

struct PlainTests {
    @Test func `--plain answers each statement with a line, and goes on after an error`() throws {
        let input = """
            request all
            # a comment
            requst user001

            advance 6m
            request user001 x100
            expect user001 tokens=0
            expect user002 tokens=98
            request nobody
            say "that was it"
            """
        let ending = try Program.run("--plain", input: input)
        #expect(ending.code == 0)
        #expect(ending.errors == "")
        let statements =
            "settings, user, request, client, stop, advance, expect, case, say, ask, why, hint, show, task, solved"
        #expect(
            ending.outputLines == [
                "100 tokens per 1 h, fixed-window; user001, user002",
                "00:00:00 user001: Successful request on 00:00:00",
                "00:00:00 user002: Successful request on 00:00:00",
                "line 3, column 1: error: found `requst`, expected a statement (\(statements)); did you mean `request`?",
                "the clock shows 00:06:00",
                "00:06:00 user001: Successful request on 00:06:00, 99 times",
                "00:06:00 user001: Error 429! Rate limit exceeded. Try again in 3240 seconds",
                "as expected",
                "expected tokens=98, got tokens=99",
                "line 9, column 9: error: found the key \"nobody\", expected one that a `user` line named",
                "that was it",
            ])
    }

    @Test func `--plain takes what a file may begin with, and how its lines may end`() throws {
        let ending = try Program.run("--plain", input: "\u{FEFF}request user001\r\nrequest user002\r")
        #expect(
            ending.outputLines.dropFirst() == [
                "00:00:00 user001: Successful request on 00:00:00", "00:00:00 user002: Successful request on 00:00:00",
            ])
    }

    @Test func `--plain starts from where a scenario leads, and writes no journal`() throws {
        try Folder.withFolder(["start": "settings tokens=3 time=1m\nuser bob\nrequest bob x2\n"]) { folder in
            let ending = try folder.run(
                Program.path, ["start", "--plain"], input: "request bob\nrequest bob\n", outputPath: nil)
            #expect(
                ending.outputLines == [
                    "3 tokens per 1 m, fixed-window; bob", "00:00:00 bob: Successful request on 00:00:00",
                    "00:00:00 bob: Error 429! Rate limit exceeded. Try again in 60 seconds",
                ])
            #expect(folder.journals().isEmpty)
        }
    }

    @Test(arguments: [["--resume"], ["--ascii"], ["--color", "never"]])
    func `--plain draws nothing, so what concerns drawing is wrong beside it`(arguments: [String]) throws {
        #expect(try Program.run("--plain").code == 0)
        try Folder.withFolder([:]) { folder in
            let ending = try folder.run(Program.path, ["--plain"] + arguments, input: "", outputPath: nil)
            #expect(ending.code == 64)
        }
    }
}
