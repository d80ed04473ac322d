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
        #expect(ending.code == 65)
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

    @Test func `--plain tells why, takes back, compares, and says what else it takes`() throws {
        let input = """
            why
            undo
            compare
            request user001 x101
            why
            why user002
            why "user001" # the same
            undo
            why user001
            advance 3599
            request user002 x100
            advance 1
            request user002
            compare
            worst
            why nobody
            why 1 "text"
            """
        let ending = try Program.run("--plain", input: input)
        #expect(ending.code == 65)
        let reason = "0 of 100 tokens left in the window that opened at 00:00:00, so one is refused until it ends"
        let policies = ["aligned-window", "sliding-log", "sliding-counter", "token-bucket", "gcra", "leaky-bucket"]
        let expected =
            [
                "100 tokens per 1 h, fixed-window; user001, user002", "no request was made yet",
                "there is nothing to take back", "no request was made yet",
                "00:00:00 user001: Successful request on 00:00:00, 100 times",
                "00:00:00 user001: Error 429! Rate limit exceeded. Try again in 3600 seconds",
                "user001, 429 at 00:00:00: \(reason) in 1:00:00", "user002 made no request yet",
                "user001, 429 at 00:00:00: \(reason) in 1:00:00",
                "taken back: request user001 x101; the clock shows 00:00:00", "user001 made no request yet",
                "the clock shows 00:59:59", "00:59:59 user002: Successful request on 00:59:59, 100 times",
                "the clock shows 01:00:00",
                "01:00:00 user002: Error 429! Rate limit exceeded. Try again in 3599 seconds",
                "fixed-window, the one in use: 100 succeeded, 1 rejected, longest wait 59:59",
                "aligned-window: 101 succeeded, 0 rejected",
                "sliding-log: 100 succeeded, 1 rejected, longest wait 59:59",
                "sliding-counter: 100 succeeded, 1 rejected, longest wait 0:36",
            ]
            + policies.dropFirst(3).map { "\($0): 100 succeeded, 1 rejected, longest wait 0:35" } + [
                "they first disagree on user002 at 01:00:00: fixed-window 429, aligned-window 200, "
                    + policies.dropFirst().map { "\($0) 429" }.joined(separator: ", "),
                "under fixed-window one user can take 199 tokens at most within 1 h, where the limit is 100 tokens per 1 h",
                "line 16, column 5: error: found the key \"nobody\", expected one that a `user` line named",
                "line 17, column 1: error: found `why` without a question, expected it directly after its `ask` or another `why` of it",
            ]
        for (line, wanted) in zip(ending.outputLines, expected) { #expect(line == wanted) }
        #expect(ending.outputLines.count == expected.count)
        let help = try Program.run("--plain", input: "help\n")
        #expect(help.code == 0)
        for name in ["help", "why", "undo", "compare", "worst", "statements"] {
            #expect(help.outputLines.contains { $0.hasPrefix("\(name): ") }, "\(name)")
        }
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

    @Test(
        arguments: [
            ("request user001 expect 200\n", 0), ("request user001 expect 429\nrequest user001\n", 1),
            ("expect user001 tokens=1\n", 1), ("requst user001\n", 65), ("expect user001 tokens=1\nrequst\n", 65),
            ("", 0),
        ] as [(String, Int32)])
    func `--plain exits with what went wrong`(input: String, code: Int32) throws {
        #expect(try Program.run("--plain", input: input).code == code)
        #expect(try Program.shell("printf '\(input)' | \"$0\" --plain > /dev/full").code == 74)
    }

    @Test func `a scenario that is played line by line exits with 1 where an expectation of it failed`() throws {
        let files = ["failed": Scripts.failed, "held": Scripts.held]
        for arguments in [["demo", "failed", "--plain"], ["learn", "failed", "--plain"]] {
            try Folder.withFolder(files) { folder in
                let ending = try folder.run(Program.path, arguments, input: "", outputPath: nil)
                #expect(ending.code == 1)
                #expect(ending.output.hasSuffix("the end · 0 of 1 expectations held\n"))
            }
        }
        #expect(try Program.run("demo", "held", "--plain", files: files).code == 0)
    }

    @Test func `requests that could never all be made are refused, with their place`() throws {
        let script = "user user001\nrequest user001 x99999999999\n"
        for arguments in [["replay", "-"], ["compare", "-"], ["replay", "-", "--format", "json"]] {
            try Folder.withFolder([:]) { folder in
                let ending = try folder.run(Program.path, arguments, input: script, outputPath: nil)
                #expect(ending.code == 65)
                let message = "found too many requests, expected 10000000000 requests at most"
                #expect(ending.errorLines == ["<stdin>:2:17: error: \(message)"])
            }
        }
        let ending = try Program.run("--plain", input: "request all x10000000\nrequest user001 cost 2 x10000001\n")
        let message = "found too many requests, expected 10000000 requests at most"
        #expect(
            ending.outputLines.dropFirst() == [
                "line 1, column 13: error: \(message)", "line 2, column 24: error: \(message)",
            ])
    }
}
