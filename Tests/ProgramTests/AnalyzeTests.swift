import Testing

struct AnalyzeTests {
    /// Two users under one token per 10 s: a asks at 0, 4, 10 and, written late, at 5 s; b once; a line is dirt.
    static let log = """
        a - - [01/Jan/2000:00:00:00 +0000] "GET / HTTP/1.1" 200 1
        a - - [01/Jan/2000:01:00:04 +0100] "GET / HTTP/1.1" 200 1
        {"ip":"b","ts":946684800}
        what?
        a - - [01/Jan/2000:00:00:10 +0000] "GET / HTTP/1.1" 200 1
        a - - [01/Jan/2000:00:00:05 +0000] "GET / HTTP/1.1" 200 1

        """
    private static let limit = ["--tokens", "1", "--time", "10"]

    static func analyze(_ arguments: [String], input: String = "", files: [String: String] = ["log": log])
        throws
        -> Program.Ending
    {
        try Folder.withFolder(files) {
            try $0.run(Program.path, ["analyze"] + arguments, input: input, outputPath: nil)
        }
    }

    private static let naming =
        #""naming":{"key":"address","places":[{"place":"first word","requests":4},{"place":"ip","requests":1}],"#
        + #""examples":["a","b"],"noAddresses":5,"#
        + #""warnings":["5 requests have a key that is not an address, such as a; --key says what else names a user"]}"#

    /// Worked out by hand: the window of 0 s rejects 4 s (for 6 s) and 5 s (for 5 s) and has passed at 10 s.
    private static let json =
        #"{"log":{"requests":5,"users":2,"skipped":1,"outOfOrder":2,"from":"2000-01-01T00:00:00Z","to":"2000-01-01T00:00:10Z","noRequests":0,"outside":0},"#
        + naming
        + #","limits":[{"policy":"fixed-window","tokens":1,"time":10,"rejected":2,"usersRejected":1,"longestShutOut":6,"#
        + #""hit":[{"user":"a","rejected":2,"first":"2000-01-01T00:00:04Z"}]}],"#
        + #""chart":{"from":"2000-01-01T00:00:00Z","cell":1,"requests":[2,0,0,0,1,1,0,0,0,0,1],"#
        + #""rejected":[[0,0,0,0,1,1,0,0,0,0,0]]}}"# + "\n"

    @Test func `the JSON is one object, to the byte`() throws {
        let ending = try Self.analyze(["log", "--format", "json"] + Self.limit)
        #expect(ending.output == Self.json)
        #expect(ending.code == 0)
        #expect(ending.errors.hasPrefix("log:4:6: skipped: found the line's end, expected a date"))
    }

    @Test func `the CSV holds the same, to the byte`() throws {
        let ending = try Self.analyze(["log", "--format", "csv"] + Self.limit)
        let lines = ending.outputLines
        #expect(
            lines.prefix(9) == [
                "row,policy,tokens,time,user,from,to,requests,users,skipped,outOfOrder,rejected,usersRejected,longestShutOut,"
                    + "rejectedWithOneFewer,noRequests,outside",
                "log,,,,,2000-01-01T00:00:00Z,2000-01-01T00:00:10Z,5,2,1,2,,,,,0,0",
                "place,,,,first word,,,4,,,,,,,,,", "place,,,,ip,,,1,,,,,,,,,",
                "example,,,,a,,,,,,,,,,,,", "example,,,,b,,,,,,,,,,,,",
                "limit,fixed-window,1,10,,,,5,2,,,2,1,6,,,", "hit,fixed-window,1,10,a,2000-01-01T00:00:04Z,,,,,,2,,,,,",
                "cell,fixed-window,1,10,,2000-01-01T00:00:00Z,2000-01-01T00:00:01Z,2,,,,0,,,,,",
            ])
        #expect(lines.count == 19)
        #expect(
            ending.errorLines.last?.hasPrefix("warning: 5 requests have a key that is not an address, such as a; ")
                == true)
    }

    @Test func `the text answers first`() throws {
        let ending = try Self.analyze(["log", "--ascii"] + Self.limit)
        #expect(
            ending.outputLines == [
                "Users are client addresses, from the first word (4 requests), the field \"ip\" (1 request): a, b",
                "Warning: 5 requests have a key that is not an address, such as a; --key says what else names a user",
                "5 requests by 2 users; 1 line skipped",
                "2000-01-01 00:00:00 to 2000-01-01 00:00:10 UTC",
                "Sorted by time, ties in file order: 2 lines are earlier than the one before",
                "1 token per 10 s, fixed-window, would have answered 429 to", "  2 of 5 requests  40.000 %",
                "  1 of 2 users     50.000 %", "  and shut a user out for at most 6 seconds",
                // The one token opens the window, and the next comes when it is over.
                "  and lets one user take at worst 1 token in 10 s",
                "accepted  ####",
                "to 2      ####                                    ####",
                "rejected                  ########", "to 1                      ########",
                "          --------------------------------------------",
                "          2000-01-01 00:00:00             cells of 1 s",
                "hit hardest  rejected       first rejected", "a                   2  2000-01-01 00:00:04",
            ])
    }

    @Test func `in file order the report says at which time an early request counts`() throws {
        let ending = try Self.analyze(["log", "--order", "file"] + Self.limit)
        #expect(
            ending.outputLines.contains(
                "In file order; a request earlier than one before it counts at that one's time: "
                    + "2 lines are earlier than the one before"))
    }

    @Test func `files, pipes and gzip are all the same log`() throws {
        let halves = Self.log.split(separator: "\n").map { $0 + "\n" }
        let files = ["log": Self.log, "one": halves[..<3].joined(), "two": halves[3...].joined()]
        let options = "--format json --tokens 1 --time 10 2>/dev/null"
        for line in [
            "\"$0\" analyze log \(options)", "\"$0\" analyze - \(options) < log",
            "cat log | \"$0\" analyze - \(options)",
            "\"$0\" analyze one two \(options)", "cat two | \"$0\" analyze one - \(options)",
            "mkfifo pipe && { cat log > pipe & \"$0\" analyze pipe \(options); }",
            "gzip log && \"$0\" analyze log.gz \(options)", "gzip -c log | \"$0\" analyze - \(options)",
            "gzip one && \"$0\" analyze one.gz two \(options)",
            "gzip one two && cat one.gz two.gz | \"$0\" analyze - \(options)",
            "printf '%s' \"$(cat log)\" | \"$0\" analyze - \(options)",
            "sed 's/$/\\r/' log | \"$0\" analyze - \(options)",
        ] { #expect(try Program.shell(line, files: files).output == Self.json, "\(line)") }
    }

    @Test func `a log of two formats and many lines streams, and is sorted where it must be`() throws {
        let lines = (0..<50_000).map { number in
            #"{"ts":\#(946_684_800 + number),"ip":"user\#(number % 7)","text":"\#(String(repeating: "x", count: number % 40))"}"#
        }
        let late = lines + [lines[0]]
        func report(_ lines: [String], _ options: String...) throws -> String {
            try Self.analyze(
                ["log", "--format", "json", "--tokens", "5", "--time", "1m"] + options,
                files: ["log": lines.joined(separator: "\n")]
            ).output
        }
        // In 60 s a user asks every 7 s: at 0, 7 … 56 s, nine times, of which four are rejected.
        #expect(try report(lines).contains(#""requests":50000,"users":7,"skipped":0,"outOfOrder":0"#))
        #expect(try report(late).contains(#""requests":50001,"users":7,"skipped":0,"outOfOrder":1"#))
        #expect(try report([lines[0]] + lines) == report(late).replacing(#""outOfOrder":1"#, with: #""outOfOrder":0"#))
    }

    @Test func `a line of any length counts by its beginning`() throws {
        let tail = String(repeating: "x", count: 1_000_000)
        let line = "a - - [01/Jan/2000:00:00:00 +0000] \"GET /\(tail)"
        let ending = try Self.analyze(
            ["log", "--format", "json"], files: ["log": "\(line)\n\(line)\n\(tail)\n\(line)"])
        #expect(ending.output.hasPrefix(#"{"log":{"requests":3,"users":1,"skipped":1,"#))
    }

    @Test func `settings say the limit, options stand over them, and a grid holds every combination`() throws {
        func limits(_ options: [String], settings: String? = #"{"tokens":7,"time":"1m","policy":"gcra"}"#) throws
            -> [String]
        {
            let files = settings.map { ["log": Self.log, "settings.json": $0] } ?? ["log": Self.log]
            let ending = try Self.analyze(["log", "--format", "csv"] + options, files: files)
            return ending.outputLines.filter { $0.hasPrefix("limit,") }.map {
                $0.split(separator: ",")[1...3].joined(separator: " ")
            }
        }
        #expect(try limits([]) == ["gcra 7 60"])
        #expect(try limits([], settings: nil) == ["fixed-window 100 3600"])
        #expect(
            try limits(["--tokens", "2,3", "--policy", "sliding-log"]) == ["sliding-log 2 60", "sliding-log 3 60"])
        #expect(try limits(["--tokens", "2", "--time", "1.5s"]) == ["fixed-window 2 1.5"])
        #expect(
            try limits(["--tokens", "2,1", "--time", "1m,1h", "--policy", "gcra,fixed-window"]) == [
                "gcra 2 60", "gcra 2 3600", "gcra 1 60", "gcra 1 3600", "fixed-window 2 60", "fixed-window 2 3600",
                "fixed-window 1 60", "fixed-window 1 3600",
            ])
        #expect(try limits(["--policy", "all"]).count == 7)
    }

    @Test func `partial results add up to the report of the whole`() throws {
        let grid = "--tokens 1,2 --time 10 --policy all"
        let line = """
            grep -v '"b"' log | "$0" analyze --partial \(grid) - > 1; grep '"b"' log | "$0" analyze --partial \(grid) - > 2
            "$0" analyze --partial \(grid) - < /dev/null > 3
            """
        for merge in ["1 2 3", "3 2 1", "- < all"] {
            let sum = try Program.shell(
                "exec 2>/dev/null; \(line); cat 2 3 1 > all; \"$0\" analyze --merge --format json \(merge)",
                files: ["log": Self.log])
            let whole = try Self.analyze(["log", "--format", "json"] + grid.split(separator: " ").map(String.init))
            // What no part can know.
            let known = whole.output.replacing(Self.naming, with: #""naming":null"#)
            #expect(sum.output == known.replacing(#""outOfOrder":2"#, with: #""outOfOrder":null"#))
        }
    }

    @Test func `merging says what it can't see of the parts`() throws {
        let line = "\"$0\" analyze log --partial > part; \"$0\" analyze --merge part"
        let ending = try Program.shell(line, files: ["log": Self.log])
        #expect(ending.errorLines.last?.hasPrefix("each part must hold all lines of its users") == true)
    }

    @Test func `a scenario of one user's requests is answered as the log`() throws {
        let ending = try Self.analyze(["log", "--scenario", "a", "--policy", "aligned-window"] + Self.limit)
        #expect(
            ending.outputLines == [
                "advance 946684800  # to 2000-01-01 00:00:00 UTC", "settings tokens=1 time=10s policy=aligned-window",
                "user a", "request a",
                "advance 4s",
                "request a", "advance 1s", "request a", "advance 5s", "request a",
            ])
        let replay = try Program.run("replay", "-", input: ending.output)
        #expect(replay.outputLines.last?.hasSuffix("4 requests: 2 succeeded, 2 rejected") == true)
    }

    @Test func `requests of other times are left out, and counted`() throws {
        let range = ["--from", "2000-01-01T01:00:04+01:00", "--to", "2000-01-01T00:00:10Z"]
        let ending = try Self.analyze(["log", "--ascii"] + range + Self.limit)
        #expect(ending.output.contains("2 requests by 1 user; 1 line skipped\n3 requests of other times left out\n"))
        #expect(ending.output.contains("2000-01-01 00:00:04 to 2000-01-01 00:00:05 UTC\n"))
    }

    @Test func `a format string says where the user is, and --key which of its names that is`() throws {
        let log = (1...3).map {
            "10.0.0.1 [0\($0)/Jan/2000:00:00:00 +0000] \"key\($0 % 2)\" \"192.0.2.\($0), 10.0.0.9\"\n"
        }
        let format = [
            "log", "--log-format", "$remote_addr [$time_local] \"$http_x_api_key\" \"$http_x_forwarded_for\"",
        ]
        let clients = try Self.analyze(format, files: ["log": log.joined()])
        #expect(
            clients.outputLines.first
                == "Users are client addresses, from $http_x_forwarded_for: 192.0.2.1, 192.0.2.2, 192.0.2.3")
        let keys = try Self.analyze(format + ["--key", "http_x_api_key"], files: ["log": log.joined()])
        #expect(keys.outputLines.first == "Users are told apart by http_x_api_key, from $http_x_api_key: key1, key0")
        #expect(keys.outputLines[1] == "3 requests by 2 users; 0 lines skipped")
    }

    @Test func `a user's scenario is found by any spelling of the address`() throws {
        let log = "2001:db8:0::7 - - [01/Jan/2000:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1\n"
        for key in ["2001:DB8::7", "[2001:db8::0007]", "2001:db8::7"] {
            let ending = try Self.analyze(["log", "--scenario", key], files: ["log": log])
            #expect(ending.outputLines.last == "request 2001:db8::7")
        }
    }

    @Test func `the fewest tokens for a goal are in every format`() throws {
        // One of five requests may be rejected: with one token two are, with two none at 5 s but one.
        let goal = ["log", "--reject-at-most", "20%"] + Self.limit
        #expect(
            try Self.analyze(goal + ["--format", "json"]).output.hasSuffix(
                #","goals":[{"rejectAtMost":"20%","policy":"fixed-window","tokens":2,"time":10,"rejected":1,"#
                    + #""rejectedWithOneFewer":2}]}"# + "\n"))
        #expect(
            try Self.analyze(goal + ["--format", "csv"]).outputLines.last == "goal,fixed-window,2,10,,,,,,,,1,,,2,,")
        let lines = try Self.analyze(goal).outputLines
        // Two tokens: one opens the window, the other and two of the next come within 10 s.
        #expect(lines.contains("To reject at most 20% of the requests"))
        #expect(
            lines.contains("policy        time  fewest tokens  reject     share  one fewer     share  at worst")
                && lines.contains("fixed-window  10 s              2       1  20.000 %          2  40.000 %         3"))
    }

    @Test(arguments: [
        [], ["log", "--format", "xml"], ["log", "--tokens", "0"], ["log", "--tokens", "1,,2"],
        ["log", "--tokens", "1,1"],
        ["log", "--time", "1m,60s"], ["log", "--time", "0"], ["log", "--policy", "gcar"],
        ["log", "--policy", "all,gcra"],
        ["log", "--reject-at-most", "0.1"], ["log", "--reject-at-most", "101%"], ["log", "--order", "none"],
        ["log", "--partial", "--reject-at-most", "1%"], ["log", "--partial", "--format", "text"],
        ["log", "--partial", "--order", "file"], ["log", "--partial", "--scenario", "a"],
        ["log", "--merge", "--partial"],
        ["log", "--merge", "--tokens", "1"], ["log", "--merge", "--key", "user"], ["log", "--scenario", "nobody"],
        ["log", "--scenario", "a", "--format", "json"], ["log", "--scenario", "a", "--tokens", "1,2"],
        ["log", "--scenario", "a", "--policy", "all"], ["log", "--scenario", ""], ["log", "--key", ""],
        ["log", "--log-format", "common", "--time-field", "t"], ["missing", "--tokens", "0"],
        ["log", "--log-format", "x"], ["log", "--log-format", "$remote_addr"], ["log", "--log-format", "$msec $uri"],
        ["log", "--log-format", "$msec $remote_addr", "--key", "uri"],
        ["log", "--log-format", "$msec $remote_addr", "--key-field", "ip"], ["log", "--ipv6-prefix", "0"],
        ["log", "--ipv6-prefix", "129"], ["log", "--from", "yesterday"], ["log", "--to", "1969-12-31T23:59:59Z"],
        ["log", "--from", "2000-01-01T00:00:00Z", "--to", "2000-01-01T01:00:00+01:00"],
        ["log", "--merge", "--from", "2000-01-01T00:00:00Z"],
    ])
    func `a wrong command line is 64`(arguments: [String]) throws {
        let ending = try Self.analyze(arguments)
        #expect(ending.code == 64)
        #expect(ending.output == "")
    }

    @Test func `what can't be read is 66, and what is no partial result 65`() throws {
        #expect(try Self.analyze(["missing"]).code == 66)
        #expect(try Self.analyze(["log", "."]).code == 66)
        #expect(try Program.shell("gzip -c log | head -c 60 | \"$0\" analyze -", files: ["log": Self.log]).code == 66)
        #expect(try Program.shell("\"$0\" analyze - <&-").code == 66)
        #expect(try Self.analyze(["log", "--merge"]).code == 65)
        #expect(try Self.analyze(["empty", "--merge"], files: ["empty": ""]).code == 65)
        let twice = try Program.shell(
            "\"$0\" analyze log --partial > 1; \"$0\" analyze 1 1 --merge", files: ["log": Self.twice])
        #expect(twice.code == 65)
        #expect(twice.errors.hasPrefix("1:1:1: error: found the user \"a\", expected"))
    }

    @Test func `partial results with counts that can't be are told with their place`() throws {
        let part = try Self.analyze(["log", "--partial"], files: ["log": Self.twice]).output
        func merged(_ parts: [(String, String)]) throws -> Program.Ending {
            let text = parts.map { part.replacing($0.0, with: $0.1) }.joined()
            return try Self.analyze(["parts", "--merge"], files: ["parts": text])
        }
        let most = Int.max
        let huge = try merged([("\"skipped\":0", "\"skipped\":\(most)"), ("\"skipped\":0", "\"skipped\":1")])
        #expect(huge.code == 65)
        #expect(huge.errors.hasPrefix("parts:2:1: error: found the user \"a\""))
        for (count, column) in [
            ("\"requests\":200", 20), ("\"users\":1", 34), ("\"rejected\":100", 0), ("\"cell\":1", 0),
        ] {
            for wrong in ["\(most)", "6080000000000000000", "9223372036854775808", "-1", "1.5"] {
                let ending = try merged([(count, count.prefix { $0 != ":" } + ":" + wrong)])
                #expect(ending.code == 65, "\(count) \(wrong) \(ending.errors)")
                #expect(ending.errors.hasPrefix("parts:1:"), "\(column)")
            }
        }
    }

    private static let twice = String(repeating: #"{"ts":1,"ip":"a"}"# + "\n", count: 200)
}
