import Testing

@testable import AccessLog

struct JSONLineTests {
    private static let noon = Reading(key: "192.0.2.7", time: "2015-05-17T10:05:03Z")

    @Test(arguments: [
        #"{"time":"2015-05-17T10:05:03Z","remote_addr":"192.0.2.7"}"#,
        #"{ "remote_addr" : "192.0.2.7" , "time" : "2015-05-17T12:05:03+02:00" }"#,
        #"{"timestamp":1431857103,"client_ip":"192.0.2.7"}"#, #"{"@timestamp":1431857103000,"ip":"192.0.2.7"}"#,
        #"{"ts":1431857103.000000,"request":{"remote_ip":"192.0.2.7","headers":{"A":["b","}"]}}}"#,
        #"{"msec":"1431857103.000","remote_addr":"192.0.2.7"}"#, #"{"ts":1431857103000000000,"ip":"192.0.2.7"}"#,
        #"{"ts":1.431857103e9,"ip":"192.0.2.7"}"#, #"{"time":"2015-05-17 10:05:03","ip":"192.0.2.7"}"#,
        #"{"time_local":"17/May/2015:10:05:03 +0000","ip":"192.0.2.7"}"#,
        #"{"time":"2015-05-17t10:05:03z","\"}":"{","ip":"192.0.2.7"}"#,
        // A likelier name counts, wherever it stands, and the first of one name.
        #"{"host":"www","ip":"192.0.2.7","ip":"192.0.2.8","ts":1431857103}"#,
        #"{"host":"www","ts":1431857103,"remote_addr":"192.0.2.7"}"#,
        // What follows the two does not matter.
        #"{"ts":1431857103,"ip":"192.0.2.7","agent":"cut"#, #"{"ts":1431857103,"ip":"192.0.2.7",]"#,
        "{\"ts\":1431857103,\"ip\":\"192.0.2.7\",\"a\":\"\u{0}\"}", #"{"ip":"192.0.2.7","ts":1431857103} and more"#,
        // Quotes around the line, which double or escape the object's own, or don't.
        #""{"ts":1431857103,"ip":"192.0.2.7"}""#, #""{""ts"":1431857103,""ip"":""192.0.2.7""}""#,
        #""{\"ts\":1431857103,\"ip\":\"192.0.2.7\"}""#, "\u{FEFF} {\"ts\":1431857103,\"ip\":\"192.0.2.7\"}\r",
        #"{"ts":1431857103,"ip":"192\u002e0.2\u002E7"}"#,
    ])
    func `a line counts where its address and time can be read`(line: String) {
        #expect(Reading.of(line) == Self.noon)
    }

    @Test(arguments: [
        "{", "{}", "{]", #"{"ts":1431857103}"#, #"{"ip":"192.0.2.7"}"#, #"{"ts":1431857103,"ip":"192.0.2.7"#,
        #"{"ts":,"ip":"192.0.2.7"}"#, #"{"ts":null,"ip":"192.0.2.7"}"#, #"{"ts":-1,"ip":"192.0.2.7"}"#,
        #"{"ts":"yesterday","ip":"192.0.2.7"}"#, #"{"ts":"2015-02-29T10:05:03Z","ip":"192.0.2.7"}"#,
        #"{"ts":"2015-05-17T10:05:03Z!","ip":"192.0.2.7"}"#, #"{"ts":1431857103,"ip":""}"#,
        #"{"ts":1431857103,"ip":"-"}"#, #"{"ts":1431857103,"ip":null}"#, #"{"ts":1431857103,"ip":[]}"#,
        #"{"ip":"192.0.2.7","ts":14318"#, #"{"ts":99999999999999999999,"ip":"192.0.2.7"}"#, #"{"ts":1e999,"ip":"a"}"#,
        #"["ts",1431857103,"ip","192.0.2.7"]"#,
    ])
    func `a line without a readable address or time does not count`(line: String) {
        #expect(Reading.of(line) == nil)
    }

    @Test(
        arguments: [
            ("0", "1970-01-01T00:00:00Z"), ("0.5", "1970-01-01T00:00:00.5Z"),
            ("9223372036", "2262-04-11T23:47:16Z"), ("9223372037", "1970-04-17T18:02:52.037Z"),
            ("9223372036854", "2262-04-11T23:47:16.854Z"), ("9223372036855", "1970-04-17T18:02:52.036855Z"),
            ("9223372036854775807", "2262-04-11T23:47:16.854775807Z"),
            ("1431857103.1234567899", "2015-05-17T10:05:03.123456789Z"),
            (#""2015-05-17T10:05:03.123456789+00:00""#, "2015-05-17T10:05:03.123456789Z"),
            (#""2015-05-17T10:05:03,5Z""#, "2015-05-17T10:05:03.5Z"), ("143185710300e-2", "2015-05-17T10:05:03Z"),
        ])
    func `a number is of the coarsest unit that the clock can hold`(time: String, moment: String) {
        #expect(Reading.of(#"{"ts":\#(time),"ip":"a"}"#)?.time == moment)
    }

    @Test func `fields are named, and a dot leads into an object`() {
        let line = #"{"a":{"b":{"c":"deep"},"t":1},"a.b":"flat","n":7,"t":2,"z":{"t":"1970-01-01T00:00:03Z"}}"#
        #expect(
            Reading.of(line, .fields(key: "a.b.c", time: "t")) == Reading(key: "deep", time: "1970-01-01T00:00:02Z"))
        #expect(Reading.of(line, .fields(key: "n", time: "a.t")) == Reading(key: "7", time: "1970-01-01T00:00:01Z"))
        #expect(Reading.of(line, .fields(key: "n", time: "z.t"))?.time == "1970-01-01T00:00:03Z")
        #expect(Reading.of(line, .fields(key: "n.x", time: "t")) == nil)
        #expect(Reading.of(#"{"ts":1,"user":{"id":"u"}}"#, .key(.user))?.key == "u")
        #expect(Reading.of(#"{"ts":1,"plan":"free"}"#, .key(.field("plan")))?.key == "free")
    }

    @Test func `a field's name may be of any length`() {
        let names = (1...130).map { String(repeating: "n", count: $0) }
        let members = names.map { "\"\($0)\":\($0.count)" }
        for name in names {
            let line = "{\"ts\":1,\(members.joined(separator: ","))}"
            #expect(Reading.of(line, .fields(key: name))?.key == "\(name.count)")
        }
    }

    @Test func `a key's escapes are undone, and a byte that is no UTF-8 stays`() {
        let line = Array(#"{"ts":1,"ip":"\"\\\/\t\u00e9\ud83d\ude00\ud83d\x"#.utf8) + [0xE9] + Array("\"}".utf8)
        #expect(Reading.of(line)?.key == "\"\\/\té😀\\ud83d\\x\\xe9")
    }

    @Test func `a named format is the only one`() {
        let json = #"{"ts":1,"ip":"a"}"#
        let common = #"a - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1"#
        #expect(Reading.of(json, .format(.common)) == nil)
        #expect(Reading.of(common, .format(.json)) == nil)
        #expect(Reading.of(json, .format(.json))?.key == "a")
        #expect(Reading.of(common, .format(.combined))?.key == "a")
        #expect(Reading.fault(in: common, .format(.json))?.message.hasSuffix("expected a JSON object") == true)
    }

    @Test func `a message names the field that is missing or the place that is no JSON`() throws {
        let missing = try #require(Reading.fault(in: #"{"ts":1,"who":{"a":"b"}}"#))
        #expect(missing.offset == 24)
        #expect(
            missing.message
                == "found an object with \"ts\", \"who.a\", expected one that names the user, such as \"client_ip\"; "
                + "--key-field says which")
        let untimed = try #require(Reading.fault(in: #"{"when":1,"ip":"a"}"#))
        #expect(
            untimed.message.hasSuffix("expected one that tells the time, such as \"time\"; --time-field says which"))
        #expect(
            Reading.fault(in: #"{"ts":1}"#, .fields(key: "who"))?.message
                == "found an object with \"ts\", expected the field \"who\"")
        #expect(
            Reading.fault(in: #"{"time":1,"ip":"a"}"#)?.message
                == "found `1`, expected a time from 1970 on; a number this small is taken for how long the request took; "
                + "--time-field names the time's field")
        #expect(
            Reading.fault(in: #"{"ts":"the 3rd","ip":"a"}"#)?.message
                == #"found `"the 3rd"`, expected a time from 1970 on: a number, or a date such as "2015-05-17T10:05:03Z""#
        )
        #expect(
            Reading.fault(in: #"{"ts":1,"ip":null}"#)?.message
                == "found `null`, expected a key: a string that is not empty, or a number")
        let broken = try #require(Reading.fault(in: #"{"ts":1,ip:2}"#))
        #expect(broken.offset == 8)
        #expect(broken.message == "found `ip:2}`, expected a JSON value")
    }
}
