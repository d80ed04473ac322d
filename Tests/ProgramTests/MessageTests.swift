import Testing

struct MessageTests {
    @Test func `each error is one line on standard error, in the order of its lines`() throws {
        let script = "settings tokens=0\nuser a a\nrequest b x0\n\nrequest a c\nexpect a\n"
        let ending = try Program.run("replay", "dir/a b", files: ["dir/a b": script])
        #expect(ending.code == 65)
        #expect(ending.output == "")
        let places = ending.errorLines.map { $0.prefix { $0 != "e" } }
        #expect(places == ["dir/a b:1:10: ", "dir/a b:2:8: ", "dir/a b:3:11: ", "dir/a b:5:11: ", "dir/a b:6:9: "])
        #expect(ending.errorLines.allSatisfy { $0.contains(": error: found ") && $0.contains(", expected ") })
    }

    @Test func `statements before the first error are reported, and there is no summary`() throws {
        let ending = try Program.run("replay", "-", input: "user a\nrequest a expect 200\nreqest a\nrequest a\n")
        #expect(
            ending.output == """
                    00:00:00  a  Successful request on 00:00:00
                  ✓ line 2: request a expect 200

                """)
    }

    @Test func `in JSON the errors stand on standard output too`() throws {
        let ending = try Program.run("replay", "-", "--format", "json", input: Scripts.faulty)
        #expect(ending.outputLines.count == 2)
        let message =
            "found `reqest`, expected a statement (settings, user, request, client, stop, advance, expect, case, say, ask, why, hint, show, task, solved)"
        let hint = "; did you mean `request`?"
        #expect(ending.outputLines.last == "{\"error\":{\"line\":3,\"column\":1,\"message\":\"\(message)\(hint)\"}}")
        #expect(ending.errors == "<stdin>:3:1: error: \(message)\(hint)\n")
    }

    @Test func `no message holds a control character`() throws {
        let ending = try Program.run("replay", "a\u{1B}[31m\n", files: ["a\u{1B}[31m\n": "say \u{1B}[31m\n"])
        #expect(ending.errors.hasPrefix(#"a\u{1b}[31m\u{a}:1:5: error: found `\u{1b}[31m`, expected a caption"#))
        #expect(ending.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        let missing = try Program.run("replay", "b\u{7}")
        #expect(missing.errors.hasPrefix(#"b\u{7}: No such file or directory"#))
    }

    @Test func `an existing user is told in the original's words`() throws {
        let ending = try Program.run("replay", "-", input: "user user001\nuser user001\nrequest user001\n")
        #expect(ending.errors == "<stdin>:2:6: error: User with api key user001 already exists\n")
    }

    @Test func `changing one 200 to 429 in a copy of six-cases fails and shows the line`() throws {
        let copy = try Program.run("scenarios", "show", "six-cases").output
        let lines = copy.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains("expect 200") {
            var changed = lines
            changed[index] = line.replacing("expect 200", with: "expect 429")[...]
            let text = changed.joined(separator: "\n")
            let ending = try Program.run("replay", "copy", files: ["copy": text])
            #expect(ending.code == 1, "line \(index + 1)")
            #expect(ending.errors == "")
            #expect(ending.output.contains("✗ line \(index + 1): \(changed[index])\n"))
            #expect(ending.output.contains("13 of 14 expectations held"))
        }
    }
}
