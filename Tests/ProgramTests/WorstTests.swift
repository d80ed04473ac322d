import Testing

struct WorstTests {
    @Test func `JSON has a case for each policy, limit and span, in their order`() throws {
        let ending = try Program.run(
            "worst", "--policy", "fixed-window,gcra", "--tokens", "2", "--time", "1h,0.5s", "--span", "1ms,1h",
            "--format", "json")
        func member(_ policy: String, _ time: String, _ span: String, _ most: Int, _ requests: String) -> String {
            let settings = "settings tokens=2 time=\(time == "3600" ? "1h" : "0.5s") policy=\(policy)"
            return #"{"policy":"\#(policy)","tokens":2,"time":\#(time),"span":\#(span),"most":\#(most),"#
                + #""witness":"\#(settings)\nuser user001\n\#(requests)\n"}"#
        }
        // A window's second token and the whole next one come within 1 ms. Within an hour a half-second's window has 2 × 7200,
        // and one more whose window began before. A bucket of two in half a second drips one each 250 ms.
        let edge =
            #"request user001\nadvance 59m59.999999999s\nrequest user001\nadvance 0.000000001s\nrequest user001 x2"#
        let half = #"request user001\nadvance 0.499999999s\nrequest user001\nadvance 0.000000001s\nrequest user001 "#
        let last = #"\nadvance 59m59.999999999s\nrequest user001"#
        let expected = [
            member("fixed-window", "3600", "0.001", 3, edge), member("fixed-window", "3600", "3600", 3, edge),
            member("fixed-window", "0.5", "0.001", 3, half + "x2"),
            member("fixed-window", "0.5", "3600", 14401, half + "x7200 every 0.5s cost 2"),
            member("gcra", "3600", "0.001", 2, "request user001 x2"),
            member("gcra", "3600", "3600", 3, "request user001 x2" + last),
            member("gcra", "0.5", "0.001", 2, "request user001 x2"),
            member(
                "gcra", "0.5", "3600", 14401,
                "request user001 x7200 every 0.5s cost 2" + #"\nadvance 0.499999999s\nrequest user001"#),
        ]
        #expect(ending.output == #"{"worst":["# + expected.joined(separator: ",") + "]}\n")
        #expect(ending.code == 0)
    }

    @Test func `a person reads a table, and a sentence for each policy`() throws {
        let ending = try Program.run("worst", "--policy", "fixed-window,sliding-log", "--span", "1h,1d")
        #expect(
            ending.outputLines.prefix(5) == [
                "policy                     limit  span  at worst  above the limit",
                "fixed-window  100 tokens per 1 h   1 h       199               99",
                "fixed-window  100 tokens per 1 h   1 d     2,499            2,399",
                "sliding-log   100 tokens per 1 h   1 h       100                0",
                "sliding-log   100 tokens per 1 h   1 d     2,400            2,300",
            ])
        #expect(ending.outputLines.dropFirst(5).map { $0.prefix { $0 != ":" } } == ["fixed-window", "sliding-log"])
    }

    @Test func `the witness alone is a scenario that replays`() throws {
        let ending = try Program.shell(#""$0" worst --policy sliding-counter --witness | "$0" replay -"#)
        #expect(ending.code == 0)
        #expect(ending.output.contains("199 requests: 199 succeeded, 0 rejected"))
    }

    @Test func `a witness that would be too long is not there, and the number is`() throws {
        let ending = try Program.run("worst", "--tokens", "1", "--time", "1ms", "--span", "10000d", "--witness")
        #expect(ending.code == 1)
        #expect(ending.errors.contains("864000000000 tokens"))
    }

    @Test(arguments: [
        ["--witness", "--span", "1s,1h"], ["--witness", "--policy", "all"], ["--watch", "--tokens", "1,2"],
        ["--witness", "--watch"], ["--witness", "--format", "json"], ["--span", "0"], ["--span", "1s,1s"],
        ["--span", "293y"], ["--mouse"], ["--tokens", "0"],
    ])
    func `a wrong command line is 64`(arguments: [String]) throws {
        let ending = try Folder.withFolder([:]) {
            try $0.run(Program.path, ["worst"] + arguments, input: "", outputPath: nil)
        }
        #expect(ending.code == 64)
        #expect(ending.output == "")
    }
}
