import Testing

struct GroupingTests {
    private func lines(_ script: String) -> [String] {
        Array(Format.text.lines("settings tokens=2 time=1h\nuser a b\n" + script).dropLast(2))
    }

    @Test func `alike answers that one statement gave one user are one line`() {
        #expect(
            lines("request a b x4\n") == [
                "    00:00:00  a  Successful request on 00:00:00  × 2",
                "    00:00:00  b  Successful request on 00:00:00  × 2",
                "    00:00:00  a  Error 429! Rate limit exceeded. Try again in 3600 seconds  × 2",
                "    00:00:00  b  Error 429! Rate limit exceeded. Try again in 3600 seconds  × 2",
            ])
    }

    @Test func `answers of different statements are not alike`() {
        let line = "    00:00:00  a  Successful request on 00:00:00"
        #expect(lines("request a\nrequest a\n") == [line, line])
    }

    @Test func `answers at different moments are not alike`() {
        #expect(
            lines("request a x3 every 1s\n") == [
                "    00:00:00  a  Successful request on 00:00:00",
                "    00:00:01  a  Successful request on 00:00:01",
                "    00:00:02  a  Error 429! Rate limit exceeded. Try again in 3598 seconds",
            ])
    }

    @Test(arguments: [7, 8, 9, 10, 300])
    func `however many users there are, each has a line of its own`(count: Int) {
        let keys = (0..<count).map { "user\($0 + 1000)" }
        let lines = Format.text.lines(
            "settings tokens=2 time=1h\nuser \(keys.joined(separator: " "))\nrequest all x3\nrequest all\n")
        let success = keys.map { "    00:00:00  \($0)  Successful request on 00:00:00  × 2" }
        let error = "Error 429! Rate limit exceeded. Try again in 3600 seconds"
        let rejections = keys.map { "    00:00:00  \($0)  \(error)" }
        #expect(lines.dropLast(2) == (success + rejections + rejections)[...])
    }
}
