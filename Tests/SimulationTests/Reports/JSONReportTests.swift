import Foundation
import Simulation
import Testing

struct JSONReportTests {
    private static let summary = #"{"summary":{"requests":1,"accepted":1,"rejected":0,"expectations":0,"failed":0}}"#

    @Test func `an answer is one object with its fields in order`() throws {
        let scenario = try #require(BuiltInScenario.named("six-cases"))
        let lines = Format.json.report(scenario.source).split(separator: "\n").map(String.init)
        #expect(lines.count == 207)
        #expect(lines[0].hasPrefix(#"{"line":6,"case":"1: "#))
        #expect(lines[0].hasSuffix(#"","at":0,"user":"user001","status":200,"limit":100,"remaining":99,"reset":3600}"#))
        let rejected =
            #"","at":360,"user":"user001","status":429,"limit":100,"remaining":0,"reset":3240,"retryAfter":3240}"#
        #expect(lines[200].hasSuffix(rejected))
        #expect(lines[206] == #"{"summary":{"requests":206,"accepted":204,"rejected":2,"expectations":14,"failed":0}}"#)
    }

    @Test func `the case is null before the first`() {
        let lines = Format.json.lines("user a\nrequest a\ncase \"\"\nrequest a\n")
        #expect(lines[0].hasPrefix(#"{"line":2,"case":null,"at":0,"#))
        #expect(lines[1].hasPrefix(#"{"line":4,"case":"","at":0,"#))
    }

    @Test func `times are seconds as exact decimals`() {
        let lines = Format.json.lines("settings tokens=3 time=0.3\nuser a\nadvance 106751d\nadvance 1ms\nrequest a\n")
        #expect(lines[0].contains(#""at":9223286400.001,"#))
        #expect(lines[0].contains(#""reset":0.3}"#))
        // A token every 1/3 s: after one the bucket is whole again in 0.333333334 s, rounded up to a nanosecond.
        let third = "settings tokens=3 time=1 policy=gcra\nuser a\nrequest a x4\n"
        let resets = Format.json.lines(third).map { $0.split(separator: "\"reset\":").last.map(String.init) ?? "" }
        #expect(resets.prefix(4) == ["0.333333334}", "0.666666667}", "1}", #"1,"retryAfter":0.333333334}"#])
    }

    @Test func `retryAfter stands in a 429 only and is null where the request never fits`() {
        let lines = Format.json.lines("settings tokens=1 time=9\nuser a\nrequest a x2\nrequest a cost 2\n")
        #expect(lines[0].hasSuffix(#""status":200,"limit":1,"remaining":0,"reset":9}"#))
        #expect(lines[1].hasSuffix(#""status":429,"limit":1,"remaining":0,"reset":9,"retryAfter":9}"#))
        #expect(lines[2].contains(#""retryAfter":null"#))
        #expect(lines[2].contains(#""cost":2"#))
    }

    @Test func `cost stands there where it is not 1`() {
        let lines = Format.json.lines("user a\nrequest a cost 1\nrequest a cost 3\n")
        #expect(!lines[0].contains("cost"))
        #expect(lines[1].contains(#""cost":3"#))
    }

    @Test func `delay stands in a 200 of leaky-bucket only`() {
        let script = "user a\nrequest a x3\n"
        let lines = Format.json.lines("settings tokens=2 time=3 policy=leaky-bucket\n" + script)
        #expect(lines[0].contains(#""delay":0"#))
        #expect(lines[1].contains(#""delay":1.5"#))
        #expect(!lines[2].contains("delay"))
        for policy in ["fixed-window", "sliding-log", "token-bucket", "gcra"] {
            let report = Format.json.report("settings tokens=2 time=3 policy=\(policy)\n" + script)
            #expect(!report.contains("delay"), "\(policy)")
        }
    }

    @Test func `what failed stands in each answer that went wrong, and in an object for each property`() {
        let script = """
            settings tokens=1 time=5
            user a
            case "c"
            request a x3 expect 200
            expect a tokens=1 accepted=1 retry=never
            """
        let lines = Format.json.lines(script)
        #expect(lines.count == 6)
        #expect(!lines[0].contains("failed"))
        #expect(lines[1].hasSuffix(#","failed":"expected 200, got 429"}"#))
        #expect(lines[2].hasSuffix(#","failed":"expected 200, got 429"}"#))
        #expect(lines[3] == #"{"line":5,"case":"c","user":"a","failed":"expected tokens=1, got tokens=0"}"#)
        #expect(lines[4] == #"{"line":5,"case":"c","user":"a","failed":"expected retry=never, got retry=5s"}"#)
        #expect(lines[5] == #"{"summary":{"requests":3,"accepted":1,"rejected":2,"expectations":4,"failed":3}}"#)
    }

    @Test func `an error is one object and no summary follows`() {
        let lines = Format.json.lines("user a\nrequest a\nreqest a\nrequest \"b\u{7F}\" x\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix(#"{"error":{"line":3,"column":1,"message":"found `reqest`, expected a statement"#))
        #expect(
            lines[2].hasPrefix(#"{"error":{"line":4,"column":9,"message":"found \"b\\u{7f}\", expected an API key"#))
        #expect(Format.json.lines("user a\nrequest a\n").last == Self.summary)
    }

    @Test func `every line is JSON and holds the text that went in`() throws {
        let text = "\"\\/<&>'😀e\u{301}\u{2028}\u{FEFF}\u{FFFF}"
        let quoted = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        let lines = Format.json.lines("user \(quoted)\ncase \"a\\nb\"\nrequest all x2\nexpect \(quoted) tokens=1\n")
        for line in lines.dropLast() {
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let object = try #require(value as? [String: Any])
            #expect((object["user"] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
            #expect(object["case"] as? String == "a\nb")
        }
        #expect(lines.count == 4)
    }
}
