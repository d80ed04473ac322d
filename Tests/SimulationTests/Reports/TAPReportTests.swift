import Testing

struct TAPReportTests {
    private static let script = """
        settings tokens=1 time=5
        user a
        request a expect 200
        case "one"
        request a x2 expect 200
        expect a tokens=0 retry=4
        case "two"
        expect a rejected=2
        """

    @Test func `it is TAP 13, a test for each expectation`() {
        #expect(
            Format.tap.lines(Self.script) == [
                "TAP version 13",
                "ok 1 - line 3: request a expect 200",
                "# one",
                "not ok 2 - line 5: request a x2 expect 200",
                "  ---",
                #"  message: "expected 200 of all 2 answers, got another of 2""#,
                "  severity: fail",
                "  line: 5",
                "  ...",
                "ok 3 - line 6: expect a tokens=0",
                "not ok 4 - line 6: expect a retry=4s",
                "  ---",
                #"  message: "expected retry=4s, got retry=5s""#,
                "  severity: fail",
                "  line: 6",
                "  ...",
                "# two",
                "ok 5 - line 8: expect a rejected=2",
                "1..5",
            ])
    }

    @Test func `where the script has errors it bails out at the first and has no plan`() {
        let lines = Format.tap.lines("user a\nrequest a expect 200\nreqest a\nrequest b\n", name: "dir/a b.scenario")
        #expect(lines.count == 3)
        #expect(lines[1] == "ok 1 - line 2: request a expect 200")
        #expect(lines[2].hasPrefix("Bail out! dir/a b.scenario:3:1: error: found `reqest`, expected a statement"))
        #expect(Format.tap.lines("reqest\n").count == 2)
    }

    @Test func `a script without expectations has a plan without tests`() {
        #expect(Format.tap.lines("user a\nrequest a\n") == ["TAP version 13", "1..0"])
    }

    @Test func `nothing in a key or a heading is read as a directive or another line`() {
        let script = """
            user "# SKIP" "\\\\" "#\u{301} TODO"
            case "a\\nnot ok 9 # TODO"
            request all expect 200
            expect "# SKIP" tokens=99
            expect "\\\\" tokens=99
            expect "#\u{301} TODO" tokens=0
            """
        let lines = Format.tap.lines(script)
        #expect(lines[1] == "# a\\u{a}not ok 9 \\u{23} TODO")
        #expect(lines[3] == "ok 2 - line 4: expect \"\\u{23} SKIP\" tokens=99")
        #expect(lines[4] == "ok 3 - line 5: expect \\ tokens=99")
        #expect(
            lines[5].unicodeScalars.elementsEqual(
                "not ok 4 - line 6: expect \"\\u{23}\u{301} TODO\" tokens=0".unicodeScalars))
    }

    @Test func `every line is one that TAP knows`() throws {
        for line in Format.tap.lines(Self.script) {
            let known = try #/^(TAP version 13|1\.\.\d+|(not )?ok \d+ - .*|# .*|  .*)$/#.wholeMatch(in: line)
            #expect(known != nil, "\(line)")
        }
    }
}
