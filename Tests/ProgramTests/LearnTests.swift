import Testing

struct LearnTests {
    private static let lesson = """
        settings tokens=1 time=1h
        user a
        ask "What does the first request get?" "200" "429" answer 1
        request a expect 200
        task "Wait for the refill."
        advance to refill
        solved a tokens=1
        """

    /// Prints what is kept of lessons but the day, their folder being `/`.
    private static let kept = "grep -v '^day [0-9]* /' state/token-bucket/lessons | sed \"s|$(pwd -P)||\""

    /// Runs a line of the shell beside a lesson, with a state folder of its own.
    private func shell(_ line: String, lesson: String = Self.lesson) throws -> Program.Ending {
        try Program.shell("export XDG_STATE_HOME=$PWD/state; \(line)", files: ["lesson": lesson])
    }

    @Test func `a lesson may ask its questions without a request, which only a replay needs`() throws {
        let lesson = "say \"Hello.\"\nask \"Which?\" \"this\" \"that\" answer 1\n"
        let check = try shell("\"$0\" learn lesson --check", lesson: lesson)
        #expect(check.output == "1 question, 0 tasks, 0 of 0 expectations held\n")
        #expect(try shell("echo 1 | \"$0\" learn lesson --plain", lesson: lesson).output.hasPrefix("Hello.\nWhich?\n"))
        #expect(try shell("\"$0\" demo lesson --plain", lesson: lesson).code == 0)
        #expect(try shell("\"$0\" demo lesson --plain", lesson: "").output == "the end\n")
        #expect(try shell("\"$0\" replay lesson --watch", lesson: lesson).code == 65)
    }

    @Test func `a lesson is played line by line, and what was done is kept`() throws {
        let ending = try shell(
            "printf '3\\n2\\nadvance 59m\\nadvance 1m\\n' | \"$0\" learn lesson --plain; \(Self.kept)"
        )
        #expect(
            ending.output == """
                What does the first request get?
                  1  200
                  2  429
                choose 1 to 2, or q to leave
                the right one is 1: no window is open and a new one opens at 00:00:00 with 1 token, so one is taken: 0 left
                00:00:00 a: Successful request on 00:00:00
                as expected
                Wait for the refill.
                type statements, as request KEY x3 or advance 15m; ? for a hint, ! for the solution, r for the task's start, q to leave
                the clock shows 00:59:00
                the clock shows 01:00:00
                solved
                the end · 2 of 2 expectations held · 0 of 1 predicted · 1 of 1 tasks solved
                chose 2 2 /lesson
                solved 4 2 /lesson
                finished /lesson

                """)
        #expect(ending.code == 0)
    }

    @Test func `the end of the input leaves a lesson, and nothing of it is lost`() throws {
        let ending = try shell("printf '1\\n' | \"$0\" learn lesson --plain > log; \(Self.kept)")
        #expect(ending.output == "chose 2 1 /lesson\n")
    }

    @Test func `a state folder that can't be written is said, and the lesson goes on`() throws {
        let ending = try shell("touch state; printf '1\\n!\\n' | \"$0\" learn lesson --plain")
        #expect(ending.output.contains("the end · 2 of 2 expectations held"))
        #expect(ending.errorLines.first?.hasPrefix("the lesson is not kept: ") == true)
        #expect(ending.code == 0)
    }

    @Test func `torn progress and that of a later version is told of and left alone`() throws {
        let line = "mkdir -p state/token-bucket; printf 'mastered lesson\\nchos' > state/token-bucket/lessons; "
        let ending = try shell(line + "\"$0\" learn; cat state/token-bucket/lessons")
        #expect(ending.errorLines.count == 1)
        #expect(ending.errors.hasSuffix("2 lines torn or of a later version, left alone\n"))
        #expect(ending.output.hasSuffix("mastered lesson\nchos"))
        let after = try shell(line + "printf 1 | \"$0\" learn lesson --plain >log; \(Self.kept) | tail -2")
        #expect(after.output == "chos\nchose 2 1 /lesson\n")
    }

    @Test func `progress can be cleared`() throws {
        let ending = try shell(
            "printf 1 | \"$0\" learn lesson --plain > log; \"$0\" learn --clear; ls state/token-bucket | wc -l")
        #expect(ending.output.filter { $0.isNumber } == "0")
    }

    @Test func `check tells what a lesson has, and what keeps it from a class`() throws {
        #expect(try shell("\"$0\" learn --check lesson").output == "1 question, 1 task, 2 of 2 expectations held\n")
        let unsolved = Self.lesson.replacing("solved a tokens=1", with: "")
        let ending = try shell("\"$0\" learn --check lesson", lesson: unsolved)
        #expect(ending.code == 65)
        #expect(ending.errors.contains("unsolved"))
        #expect(
            try shell("\"$0\" learn --check lesson", lesson: Self.lesson.replacing("time=1h", with: "x")).code == 65)
        #expect(
            try shell("\"$0\" learn --check lesson", lesson: Self.lesson.replacing("expect 200", with: "expect 429"))
                .code == 1)
        let long = Self.lesson.replacing("Wait", with: String(repeating: "Wait ", count: 500))
            .replacing("expect 200", with: "expect 429")
        let tooLong = try shell("\"$0\" learn --check lesson", lesson: long)
        #expect(tooLong.code == 1)
        #expect(
            tooLong.outputLines.prefix(2) == [
                "lesson:4: expected 429, got 200",
                "lesson:5: found a text too long for a window of 80×24, expected a shorter one",
            ])
    }

    @Test func `every built-in lesson passes the check`() throws {
        for number in 1... {
            let ending = try Program.run("learn", "--check", "\(number)")
            guard ending.code == 0 else {
                #expect(ending.code == 64 && number == 9)
                break
            }
        }
    }

    @Test func `a demo plays any scenario line by line without asking`() throws {
        let ending = try shell("\"$0\" demo lesson --plain < /dev/null")
        #expect(ending.output.contains("the answer: 1: no window is open"))
        #expect(ending.output.hasSuffix("the end · 2 of 2 expectations held\n"))
        #expect(ending.code == 0)
    }

    @Test(arguments: [
        "learn 0", "learn 99", "learn --check", "learn --plain", "learn lesson --clear", "learn lesson --plain --check",
        "demo --plain --ascii", "learn lesson --plain --color never",
    ])
    func `a wrong command line is 64`(arguments: String) throws {
        let ending = try shell("\"$0\" \(arguments)")
        #expect(ending.code == 64)
        #expect(ending.output == "")
    }

    @Test func `check names what doesn't hold by its file and line, and exits with 1`() throws {
        let lesson = Self.lesson.replacing("answer 1", with: "answer 2").replacing("expect 200", with: "expect 429")
        let ending = try shell("\"$0\" learn --check ./lesson", lesson: lesson)
        #expect(ending.code == 1)
        #expect(
            ending.outputLines == [
                "./lesson:3: expected the answer 429, got 200", "./lesson:4: expected 429, got 200",
                "1 question, 1 task, 1 of 2 expectations held",
            ])
        let none = try shell("\"$0\" learn --check lesson", lesson: "user a\nrequest a\n")
        #expect(none.code == 65)
        #expect(
            none.errors == "lesson:2:1: error: found neither a question nor a task, expected one: it is no lesson\n")
    }

    @Test func `a lesson that is named by a path goes on where it was left, from another folder too`() throws {
        try Folder.withFolder(["own/lesson": Self.lesson, "lesson": Self.lesson]) { folder in
            let open = { (command: String, body: (Tmux) throws -> Void) in
                try Tmux.withTerminal(["sh", "-c", command, Program.path], in: folder, body)
            }
            try open("exec \"$0\" learn own/lesson") { terminal in
                try terminal.wait(for: "What does the first request get?")
                try terminal.type("2")
                try terminal.wait(for: "the right one is 1")
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
            try open("cd own && exec \"$0\" learn ./lesson") { terminal in
                try terminal.wait(for: "going on where you left")
            }
            // Another file of that name is another lesson.
            try open("exec \"$0\" learn ./lesson") { terminal in
                let lines = try terminal.wait(for: "What does the first request get?")
                #expect(lines.allSatisfy { !$0.contains("going on") })
            }
        }
    }

    @Test func `lessons of which the paths look alike and differ in their bytes are two`() throws {
        try Folder.withFolder(["lesson": Self.lesson]) { folder in
            let open = { (name: String, body: (Tmux) throws -> Void) in
                let line = "name=$(printf '\(name)'); cp lesson \"$name\"; exec \"$0\" learn \"./$name\""
                try Tmux.withTerminal(["sh", "-c", line, Program.path], in: folder, body)
            }
            // é as one scalar, and as an e and an accent.
            try open(#"\303\251"#) { terminal in
                try terminal.wait(for: "What does the first request get?")
                try terminal.type("2")
                try terminal.wait(for: "the right one is 1")
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
            try open(#"e\314\201"#) { terminal in
                let lines = try terminal.wait(for: "What does the first request get?")
                #expect(lines.allSatisfy { !$0.contains("going on") })
            }
        }
    }
}
