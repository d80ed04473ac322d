import RateLimiter
import Testing

@testable import AccessLog

struct ReportTests {
    @Test(arguments: RequestOrder.allCases)
    func `many limits at once count as each does by itself against a server`(order: RequestOrder) throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let log = TestLog(seed: seed)
            let report = LogAnalysis.report(log.lines, try Limit.grid(), order: order)
            for (place, limit) in report.limits.enumerated() {
                let plain = try PlainCount(log.requests, limit.limit, order: order)
                let comment: Comment = "seed \(seed), \(limit.limit)"
                #expect(limit.rejected == plain.rejected, comment)
                #expect(limit.usersRejected == plain.first.count, comment)
                #expect(limit.longestShutOut == plain.longest, comment)
                #expect(report.chart.rejected[place].reduce(0, +) == plain.rejected, comment)
                for hit in limit.hit {
                    #expect(hit.rejected == plain.rejectedOfUser[hit.user.text], comment)
                    #expect(hit.first == plain.first[hit.user.text], comment)
                }
                #expect(limit.hit.count == min(10, plain.first.count), comment)
            }
            #expect(report.chart.requests.reduce(0, +) == report.log.requests)
        }
    }

    @Test func `a log in order is the same streamed and sorted, and one that is not has to be started over`() throws {
        for seed in 100...120 as ClosedRange<UInt64> {
            let log = TestLog(seed: seed, isInOrder: true)
            let limits = try Limit.grid([2, 5])
            #expect(
                LogAnalysis.report(log.lines, limits) == LogAnalysis.report(log.lines, limits, keepsRequests: true),
                "seed \(seed)")
        }
        let log = TestLog(seed: 1)
        var analysis = LogAnalysis(
            limits: try Limit.grid([2]), rules: LineRules(), order: .time, keepsRequests: false)
        for line in log.lines { try? analysis.take(Array(line.utf8).span) }
        #expect(analysis.mustStartOver)
    }

    @Test func `sorting a log changes nothing but its order`() throws {
        for seed in 200...220 as ClosedRange<UInt64> {
            let log = TestLog(seed: seed)
            let times = log.lines.map { Reading.of($0)?.time ?? "" }
            let sorted = log.lines.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { log.lines[$0] }
            var report = LogAnalysis.report(log.lines, try Limit.grid([3]))
            #expect(report.log.outOfOrder == zip(times, times.dropFirst()).filter { $0 > $1 }.count)
            var other = LogAnalysis.report(sorted, try Limit.grid([3]))
            report.log.outOfOrder = 0
            // The users that came first are others.
            report.log.naming = nil
            other.log.naming = nil
            #expect(report == other, "seed \(seed)")
        }
    }

    @Test func `lines earlier than the counted line before them are out of order, whatever stands between`() throws {
        func line(_ second: Int) -> String { #"{"ip":"a","ts":\#(second)}"# }
        let report = LogAnalysis.report(
            [line(5), "dirt", line(3), line(4), "", line(4), line(1), line(9)], [Limit.one])
        #expect(report.log.outOfOrder == 2)
        #expect(report.log.requests == 6)
        #expect(report.log.skipped == 2)
        #expect(report.log.span == Instant(nanoseconds: 1_000_000_000)...Instant(nanoseconds: 9_000_000_000))
    }

    @Test func `time only stands still in file order`() throws {
        // Two tokens per 10 s from 100 s on: 90 counts as 100, so the third is rejected for 10 s, and 110 is a new window.
        let lines = [100, 90, 90, 110].map { #"{"ip":"a","ts":\#($0)}"# }
        let limit = try Limit(tokens: 2, time: .seconds(10))
        let inFileOrder = LogAnalysis.report(lines, [limit], order: .file).limits[0]
        #expect(inFileOrder.rejected == 1)
        #expect(inFileOrder.longestShutOut == .seconds(10))
        #expect(
            inFileOrder.hit == [.init(user: KeyText("a"), rejected: 1, first: Instant(nanoseconds: 100_000_000_000))])
        // Sorted they are 90, 90, 100, 110: the window of 90 has passed at 100.
        #expect(LogAnalysis.report(lines, [limit]).limits[0].rejected == 0)
    }

    @Test func `windows that are aligned stand at multiples of the time since 1970`() throws {
        // 10:59:59 and 11:00:00 lie in two hours of the clock, but in one that the first request opens.
        let lines = ["10:59:59", "11:00:00"].map { #"a - - [17/May/2015:\#($0) +0000] "-" 200 1"# }
        func rejected(_ policy: Policy) throws -> Int {
            LogAnalysis.report(lines, [try Limit(tokens: 1, time: .seconds(3600), policy: policy)]).limits[0]
                .rejected
        }
        #expect(try rejected(.alignedWindow) == 0)
        #expect(try rejected(.fixedWindow) == 1)
    }

    @Test func `the hour that comes twice is two, and the one left out is none`() throws {
        // One token per hour: in Berlin, 02:30 comes twice in autumn, an hour apart; 01:59 and 03:00 are a minute apart
        // in spring.
        let autumn = ["+0200", "+0100"].map { #"a - - [25/Oct/2015:02:30:00 \#($0)] "-" 200 1"# }
        #expect(LogAnalysis.report(autumn, [Limit.one]).limits[0].rejected == 0)
        let spring = ["01:59:00 +0100", "03:00:00 +0200"].map { #"a - - [29/Mar/2015:\#($0)] "-" 200 1"# }
        let report = LogAnalysis.report(spring, [Limit.one])
        #expect(report.limits[0].rejected == 1)
        #expect(report.limits[0].longestShutOut == .seconds(3540))
    }

    @Test func `a gap of two hours shows as empty cells, and fills the buckets`() throws {
        let lines = ["10:00:00", "10:00:01", "12:00:01", "12:00:02"].map {
            #"a - - [17/May/2015:\#($0) +0000] "-" 200 1"#
        }
        let report = LogAnalysis.report(lines, [Limit.one])
        #expect(report.limits[0].rejected == 2)
        // 2 h 2 s in cells of 5 minutes: 10:00 to 12:00 are 25 of them.
        #expect(report.chart.seconds == 300)
        #expect(report.chart.requests == [2] + Array(repeating: 0, count: 23) + [2])
        #expect(report.chart.rejected == [[1] + Array(repeating: 0, count: 23) + [1]])
        #expect(report.chart.start(of: 24).timestamp == "2015-05-17T12:00:00Z")
    }

    @Test func `the ten hit hardest are named, by rejections and then by key`() throws {
        // User k asks k times at one moment under one token, so k − 1 are rejected; two pairs are alike.
        let counts = ["z": 5, "b": 5, "a": 2, "y": 2, "c": 3, "d": 4, "e": 6, "f": 7, "g": 8, "h": 9, "i": 10, "j": 11]
        let lines = counts.sorted { $0.key > $1.key }.flatMap { user, count in
            Array(repeating: #"{"ip":"\#(user)","ts":7}"#, count: count)
        }
        let limit = LogAnalysis.report(lines, [Limit.one]).limits[0]
        #expect(limit.hit.map(\.user.text) == ["j", "i", "h", "g", "f", "e", "b", "z", "d", "c"])
        #expect(limit.hit.map(\.rejected) == [10, 9, 8, 7, 6, 5, 4, 4, 3, 2])
        #expect(limit.usersRejected == 12)
    }

    @Test func `a log without requests has no span and no cells`() {
        let report = LogAnalysis.report(["", "x"], [Limit.one])
        #expect(report.log.span == nil)
        #expect(report.log.skipped == 2)
        #expect(report.chart.requests.isEmpty)
    }

    @Test func `CSV doubles a quote, whatever mark follows it`() {
        let line = #"{"ip":"a\"\u0301b","ts":1}"#
        let report = LogAnalysis.report([line, line], [Limit.one])
        #expect(Array(report.csv.utf8).contains(Array(",\"a\"\"\u{301}b\",".utf8)), "\(report.csv)")
    }

    @Test func `without limits a log is counted all the same`() {
        let report = LogAnalysis.report([#"{"ip":"a","ts":1}"#, #"{"ip":"b","ts":1}"#], [])
        #expect(report.limits.isEmpty)
        #expect(report.log.users == 2)
        #expect(report.chart.requests == [2])
    }

    @Test func `a request at the clock's end is in a cell that ends there`() {
        let report = LogAnalysis.report([#"{"ip":"a","ts":9223372036854775807}"#], [Limit.one])
        #expect(report.chart.start(of: 0).timestamp == "2262-04-11T23:47:16Z")
        #expect(report.chart.end(of: 0).timestamp == "2262-04-11T23:47:16.854775807Z")
        #expect(report.csv.contains(",2262-04-11T23:47:16Z,2262-04-11T23:47:16.854775807Z,1,"))
    }

    @Test func `keys that look alike and have other bytes are two users`() {
        let lines = ["e\u{301}", "\u{e9}"].flatMap { Array(repeating: #"{"ip":"\#($0)","ts":1}"#, count: 2) }
        let report = LogAnalysis.report(lines, [Limit.one])
        #expect(report.log.users == 2)
        #expect(report.limits[0].hit.map { Array($0.user.text.utf8) } == [[0x65, 0xCC, 0x81], [0xC3, 0xA9]])
    }
}
