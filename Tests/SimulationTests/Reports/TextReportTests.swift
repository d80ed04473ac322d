import Testing

struct TextReportTests {
    @Test func `it reads like a test report`() {
        let script = """
            settings tokens=2 time=1h
            user a user002
            request a
            case "first"
            advance 6m
            request all x3 expect 200
            request a cost 3
            case "second"
            expect a tokens=0 retry=never
            advance 1d
            request a
            """
        #expect(
            Format.text.lines(script) == [
                "    00:00:00  a  Successful request on 00:00:00",
                "",
                "first",
                "    00:06:00  a        Successful request on 00:06:00",
                "    00:06:00  user002  Successful request on 00:06:00  × 2",
                "    00:06:00  a        Error 429! Rate limit exceeded. Try again in 3240 seconds  × 2",
                "    00:06:00  user002  Error 429! Rate limit exceeded. Try again in 3600 seconds",
                "  ✗ line 6: request all x3 expect 200",
                "      expected 200 of all 6 answers, got another of 3",
                "    00:06:00  a        Error 429! Rate limit exceeded. 3 tokens never fit in a bucket of 2",
                "",
                "second",
                "  ✓ line 9: expect a tokens=0",
                "  ✓ line 9: expect a retry=never",
                "    1d 00:06:00  a        Successful request on 1d 00:06:00",
                "",
                "2 of 3 expectations held · 9 requests: 5 succeeded, 4 rejected",
            ])
    }

    @Test func `keys are padded by the cells that they take`() {
        let script = "user ann 東京\nrequest all\n"
        #expect(
            Format.text.lines(script).prefix(2) == [
                "    00:00:00  ann   Successful request on 00:00:00",
                "    00:00:00  東京  Successful request on 00:00:00",
            ])
    }

    @Test func `two cases of the same name are two`() {
        let lines = Format.text.lines("user a\ncase c\nrequest a\ncase c\nrequest a\n")
        #expect(lines.filter { $0 == "c" }.count == 2)
        #expect(
            Format.tap.lines("user a\ncase c\nexpect a tokens=100\ncase c\nexpect a tokens=100\n").filter {
                $0 == "# c"
            }.count == 2)
    }

    @Test func `where the script has errors there is no summary`() {
        let lines = Format.text.lines("user a\nrequest a\nrequest b\nrequest a\n")
        #expect(lines == ["    00:00:00  a  Successful request on 00:00:00"])
        #expect(Format.text.report("reqest") == "")
    }

    @Test func `a script without answers has its summary alone`() {
        let lines = Format.text.lines("user a\nexpect a tokens=1\n")
        #expect(lines.prefix(2) == ["  ✗ line 2: expect a tokens=1", "      expected tokens=1, got tokens=100"])
        #expect(lines.last == "0 of 1 expectations held · 0 requests: 0 succeeded, 0 rejected")
    }

    @Test func `a wait is told in seconds, rounded up`() {
        let report = Format.text.report("settings tokens=1 time=1.000000001\nuser a\nrequest a x2\n")
        #expect(report.contains("Try again in 2 seconds"))
        let whole = Format.text.report("settings tokens=1 time=1\nuser a\nadvance 59.999\nrequest a x2\n")
        #expect(whole.contains("Successful request on 00:00:59"))
        #expect(whole.contains("Try again in 1 seconds"))
    }

    @Test func `a heading of several lines stays one`() {
        #expect(Format.text.lines("user a\ncase \"a\\nb\"\nrequest a\n").first == "a\\u{a}b")
    }
}
