import Testing

@testable import AccessLog

struct CommonLineTests {
    private static let noon = Reading(key: "192.0.2.7", time: "2015-05-17T10:05:03Z")

    @Test(arguments: [
        #"192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 2326"#,
        #"192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 2326 "http://example.com/" "Mozilla/5.0""#,
        #"192.0.2.7 - frank [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 -"#,
        #"192.0.2.7 - Frank N. Furter [17/May/2015:10:05:03 +0000] "-" 408 -"#,
        #"192.0.2.7 - [admin] [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1"#,
        #"192.0.2.7 - "" [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 401 1"#,
        #"192.0.2.7 - a\"b [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1"#,
        #"192.0.2.7 - o"brien [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1"#,
        // What follows the time does not matter.
        #"192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET /?q="a"[1]&d=[18/May/2015:10:05:03 +0000] HTTP/1.1" 200 1"#,
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"\u{16}\u{3}\u{1}", "192.0.2.7 - - [17/May/2015:10:05:03 +0000",
        "192.0.2.7 - - [17/May/2015:10:05:03 +0000]",
        // Quotes around the line, spaces and line ends of other systems.
        #""192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 2326""#,
        #""192.0.2.7 - - [17/May/2015:10:05:03 +0000] ""GET / HTTP/1.1"" 200 2326""#,
        #"'192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 2326'"#,
        "  \t192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 2326\r",
        "\u{FEFF}192.0.2.7\t-\t-\t[17/May/2015:10:05:03 +0000]\t\"GET / HTTP/1.1\"\t200\t2326",
        // The same moment elsewhere.
        "192.0.2.7 - - [17/May/2015:12:05:03 +0200] \"GET / HTTP/1.1\" 200 1",
        "192.0.2.7 - - [17/May/2015:15:35:03 +0530] \"GET / HTTP/1.1\" 200 1",
        "192.0.2.7 - - [16/May/2015:22:05:03 -1200] \"GET / HTTP/1.1\" 200 1",
    ])
    func `a line counts where its address and time can be read`(line: String) {
        #expect(Reading.of(line) == Self.noon)
    }

    @Test(arguments: [
        "", " ", "\t\r", "\"", "\"\"", "-", "hello", "192.0.2.7", "192.0.2.7 - -", "192.0.2.7 - - [",
        "192.0.2.7 - - [17/May/2015:10:05:0", "192.0.2.7 - - [17/May/2015:10:05:03",
        "192.0.2.7 - - [17/May/2015:10:05:03]",
        "192.0.2.7 - - [17/May/2015:10:05:03 +00", "192.0.2.7 - - [17/May/2015:10:05:03 +000x]",
        "192.0.2.7 - - [17-May-2015:10:05:03 +0000]", "192.0.2.7 - - [17/Mai/2015:10:05:03 +0000]",
        "192.0.2.7 - - [30/Feb/2015:10:05:03 +0000]", "192.0.2.7 - - [29/Feb/2015:10:05:03 +0000]",
        "192.0.2.7 - - [00/May/2015:10:05:03 +0000]", "192.0.2.7 - - [17/May/2015:24:05:03 +0000]",
        "192.0.2.7 - - [17/May/2015:10:60:03 +0000]", "192.0.2.7 - - [31/Dec/1969:23:59:59 +0000]",
        "192.0.2.7 - - [01/Jan/1970:00:59:59 +0100]", "192.0.2.7 - - [17/May/9999:10:05:03 +0000]",
        "- - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1", "[17/May/2015:10:05:03 +0000] \"GET /\" 200 1",
        "192.0.2.7 - - \"GET /[17/May/2015:10:05:03 +0000] HTTP/1.1\" 200 1",
    ])
    func `a line without a readable address or time does not count`(line: String) {
        #expect(Reading.of(line) == nil)
    }

    @Test(
        arguments: [
            ("01/Jan/1970:00:00:00 +0000", "1970-01-01T00:00:00Z"),
            ("29/Feb/2016:23:59:59 +0000", "2016-02-29T23:59:59Z"),
            ("29/Feb/2000:12:00:00 +0000", "2000-02-29T12:00:00Z"),
            ("31/Dec/2016:23:59:60 +0000", "2017-01-01T00:00:00Z"),
            ("01/Jan/2016:00:30:00 +0100", "2015-12-31T23:30:00Z"),
            ("11/Apr/2262:23:47:16 +0000", "2262-04-11T23:47:16Z"),
            // Clocks go forward and back in Berlin: an hour is left out, and one comes twice.
            ("29/Mar/2015:01:59:59 +0100", "2015-03-29T00:59:59Z"),
            ("29/Mar/2015:03:00:00 +0200", "2015-03-29T01:00:00Z"),
            ("25/Oct/2015:02:59:59 +0200", "2015-10-25T00:59:59Z"),
            ("25/Oct/2015:02:00:00 +0100", "2015-10-25T01:00:00Z"),
            ("17/May/2015:10:05:03.25 +0000", "2015-05-17T10:05:03.25Z"),
        ])
    func `a date means its moment in UTC`(date: String, moment: String) {
        #expect(Reading.of("a - - [\(date)] \"GET / HTTP/1.1\" 200 1")?.time == moment)
    }

    @Test func `a date that was read before counts by all of its text, the zone too`() {
        var parser = LineParser(LineRules())
        func moment(_ date: String) -> String? {
            let line = Array("a - - [\(date)] \"GET / HTTP/1.1\" 200 1".utf8)
            return try? parser.parse(line.span).instant.timestamp
        }
        for _ in 1...2 {
            #expect(moment("17/May/2015:10:05:03 +0000") == "2015-05-17T10:05:03Z")
            #expect(moment("17/May/2015:10:05:03 +0200") == "2015-05-17T08:05:03Z")
            #expect(moment("17/May/2015:10:05:03 +0230") == "2015-05-17T07:35:03Z")
            #expect(moment("17/May/2015:10:05:03 -0230") == "2015-05-17T12:35:03Z")
            #expect(moment("18/May/2015:10:05:03 -0230") == "2015-05-18T12:35:03Z")
        }
    }

    @Test func `a date of NULs is none`() {
        #expect(Reading.of("a - - [\(String(repeating: "\0", count: 26))] \"GET / HTTP/1.1\" 200 1") == nil)
    }

    @Test func `bytes that are no UTF-8 are part of a key and shown as servers do`() {
        let line = [UInt8(ascii: "a"), 0xE9, 0xC3, 0xA9] + Array(" - - [17/May/2015:10:05:03 +0000] \"\u{80}".utf8)
        #expect(Reading.of(line)?.key == "a\\xe9é")
    }

    @Test func `any field names the user`() {
        let line = #"a b c d [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 12 "http://r/" "An agent""#
        for (field, value) in [
            ("ident", "b"), ("request", "GET / HTTP/1.1"), ("status", "200"), ("bytes", "12"), ("referer", "http://r/"),
            ("agent", "An agent"),
        ] { #expect(Reading.of(line, .key(.field(field)))?.key == value) }
        #expect(Reading.of(line, .key(.user))?.key == "c d")
        #expect(Reading.of(line, .key(.field("path"))) == nil)
    }

    @Test(arguments: [
        "a - - [17/May/2015:10:05:03 +0000] \"GET /\" 200 1", "a - [17/May/2015:10:05:03 +0000] \"GET /\" 200 1",
        "a [17/May/2015:10:05:03 +0000]", "a - \"\" [17/May/2015:10:05:03 +0000] \"GET /\" 200 1",
    ])
    func `a line without an authenticated user does not count where that is the key`(line: String) {
        #expect(Reading.of(line, .key(.user)) == nil)
        #expect(Reading.of(line)?.key == "a")
    }

    @Test func `a message says what stands at the place and what was expected`() throws {
        let cut = try #require(Reading.fault(in: "192.0.2.7 - - [17/Mai/2015:10:05:03 +0000] x"))
        #expect(cut.offset == 14)
        #expect(
            cut.message
                == "found `[17/Mai/2015:10:05:03`, expected a date such as [17/May/2015:10:05:03 +0000], from 1970 on")
        let missing = try #require(Reading.fault(in: "192.0.2.7"))
        #expect(missing.offset == 9)
        #expect(missing.message.hasPrefix("found the line's end, expected a date"))
        #expect(try #require(Reading.fault(in: "")).message.hasPrefix("found an empty line, expected"))
    }
}
