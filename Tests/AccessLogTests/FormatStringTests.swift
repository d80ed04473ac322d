import Testing

@testable import AccessLog

struct FormatStringTests {
    private static let combined =
        #"$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" "$http_x_forwarded_for""#

    private func rules(_ format: String, _ key: UserKey = .address) throws -> LineRules {
        var rules = LineRules.key(key)
        rules.format = .string(try FormatString(format))
        return rules
    }

    @Test(
        arguments: [
            (
                #"10.0.0.1 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 5 "-" "curl" "192.0.2.7, 10.0.0.9""#,
                "192.0.2.7"
            ),
            (#"192.0.2.7 - frank [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 5 "-" "curl" "-""#, "192.0.2.7"),
            (#"web-1  | 192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET /" 200 5 "-" "c" "-""#, "192.0.2.7"),
            ("192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /\" 200 5 \"-\" \"c\" \"-\"\r", "192.0.2.7"),
        ])
    func `a line is read as the format says, the client before the proxy`(line: String, key: String) throws {
        #expect(try Reading.of(line, rules(Self.combined)) == Reading(key: key, time: "2015-05-17T10:05:03Z"))
    }

    @Test func `a key is any name of the format`() throws {
        let line =
            #"10.0.0.1 - frank [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 5 "http://r/" "An agent" "192.0.2.7""#
        for (name, value) in [
            ("http_user_agent", "An agent"), ("$request", "GET / HTTP/1.1"), ("status", "200"),
            ("remote_addr", "10.0.0.1"),
        ] { #expect(try Reading.of(line, rules(Self.combined, .field(name)))?.key == value) }
        #expect(try Reading.of(line, rules(Self.combined, .user))?.key == "frank")
        #expect(throws: FormatString.Malformed.self) { try FormatString(Self.combined).check(.field("api_key")) }
        #expect(throws: FormatString.Malformed.self) { try FormatString("$msec $uri").check(.address) }
    }

    @Test(
        arguments: [
            ("$msec|$remote_addr", "1431857103.000|192.0.2.7"), ("${remote_addr} $msec", "192.0.2.7 1431857103"),
            (
                "$time_iso8601 $http_x_forwarded_for $remote_addr",
                "2015-05-17T10:05:03+00:00 192.0.2.7, 10.0.0.9 10.0.0.1"
            ),
            (
                "[$time_iso8601] \"$request\" \"$http_x_forwarded_for\"",
                "[2015-05-17T10:05:03Z] \"GET /\" \"192.0.2.7\" and more"
            ),
            (
                #"{"t":"$time_iso8601","a":"$remote_addr","p":"$5"}"#,
                #"{"t":"2015-05-17T10:05:03Z","a":"192.0.2.7","p":"cut"#
            ),
        ])
    func `any text stands between names, and what follows the two does not matter`(format: String, line: String) throws
    {
        #expect(try Reading.of(line, rules(format)) == Reading(key: "192.0.2.7", time: "2015-05-17T10:05:03Z"))
    }

    @Test func `a list goes on behind its commas, and the next name stands behind it`() throws {
        let rules = try rules("$http_x_forwarded_for $remote_addr [$time_local]", .field("remote_addr"))
        let line = "192.0.2.7, 10.0.0.9, 10.0.0.8 10.0.0.1 [17/May/2015:10:05:03 +0000]"
        #expect(Reading.of(line, rules)?.key == "10.0.0.1")
    }

    @Test(
        arguments: [
            ("192.0.2.7 [x] y", "found `x]`, expected a time"), ("192.0.2.7", "found the line's end, expected ` [`"),
            ("- [17/May/2015:10:05:03 +0000] y", "expected a value of `$remote_addr`"),
            ("192.0.2.7 [17/May/2015:10:05:03 +0000", "expected `] `, as --log-format says"),
        ])
    func `a line that is otherwise says where`(line: String, message: String) throws {
        let fault = try Reading.fault(in: line, rules("$remote_addr [$time_local] $request"))
        #expect(fault?.message.contains(message) == true, "\(fault?.message ?? "")")
    }

    @Test(arguments: ["$remote_addr", "", "$remote_addr$msec", "$", "${msec", "time_local"])
    func `a format that can't be read from is refused`(format: String) {
        #expect(throws: FormatString.Malformed.self) { try FormatString(format) }
    }
}
