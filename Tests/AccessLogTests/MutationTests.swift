import RateLimiter
import SeededRandom
import Testing

@testable import AccessLog

struct MutationTests {
    private static let seedLines = [
        #"192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET /a?b="c"[1] HTTP/1.1" 200 2326 "http://r/" "An \"agent\"""#,
        #""2001:db8::7 - frank [29/Feb/2016:23:59:60 -0330] "POST / HTTP/1.1" 201 -""#,
        #"{"ts":1431857103.123,"request":{"remote_ip":"192.0.2.7","a":[{"b":"}"}]},"user":"\u00e9\ud83d\ude00"}"#,
        #""{\"time\":\"2015-05-17T10:05:03.5+02:00\",\"ip\":\"::1\"}""#, #""{""msec"":""1.5"",""ip"":""a""}""#, "", " ",
        #"web-1  | 192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1"#,
        #"<34>1 2015-05-17T10:05:03Z h nginx 1 - [a b="]"] ::FFFF:192.0.2.7, [::1]:80 - - [17/May/2015:10:05:03 +0000]"#,
        #"{"log":"{\"ts\":1,\"x_forwarded_for\":[\"192.0.2.7\"]}","time":0.5}{"ts":1,"ip":"a"}"#,
    ].map { Array($0.utf8) }

    @Test func `no log, however broken, crashes, and each of its lines counts once`() throws {
        let limits = [Limit.one, Limit.one.with(.slidingLog)]
        let keys: [UserKey] = [.address, .user, .field("agent"), .field("status"), .field("ts")]
        for seed in 1...10_000 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var rules = LineRules.key(random.pick(keys))
            rules.format = random.pick([.auto, .common, .combined, .json] as [LogFormat])
            if random.chance(4) { rules.keyField = "user" }
            var analysis = LogAnalysis(
                limits: limits, rules: rules, order: random.pick(RequestOrder.allCases), keepsRequests: true)
            let count = Int.random(in: 1...8, using: &random)
            for _ in 0..<count {
                let line = Self.mutated(random.pick(Self.seedLines), &random)
                do { try analysis.take(line.span) } catch {
                    #expect(error.offset <= line.count, "seed \(seed)")
                    #expect(!error.message(in: line[...]).isEmpty, "seed \(seed)")
                }
            }
            let report = analysis.finish()
            // Two objects on a line count as two.
            #expect(report.log.requests + report.log.skipped >= count, "seed \(seed)")
            #expect(report.log.users <= report.log.requests, "seed \(seed)")
        }
    }

    private static func mutated(_ line: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var line = line
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let place = Int.random(in: 0...line.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: line = Array(line[..<place])
            case 1: line = Array(line[place...])
            case 2: line.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 3: line.insert(random.pick(Array("\"\\{}[]:,'- 0".utf8)), at: place)
            case 4 where place < line.count: line[place] = UInt8.random(in: 0...255, using: &random)
            default: line.insert(contentsOf: random.pick(seedLines).prefix(40), at: place)
            }
        }
        return line
    }
}
