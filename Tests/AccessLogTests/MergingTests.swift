import RateLimiter
import SeededRandom
import Testing

@testable import AccessLog

struct MergingTests {
    @Test func `parts of a log that is divided by key add up to the whole`() throws {
        let limits = try Limit.grid([1, 3])
        for seed in 300...340 as ClosedRange<UInt64> {
            let log = TestLog(seed: seed, count: Int(seed % 7) * 40)
            var whole = LogAnalysis.report(log.lines, limits)
            whole.log.outOfOrder = nil
            whole.log.naming = nil
            var random = Seeded(seed)
            let partOfUser = ["a", "b", "c", "2001:db8::7", "client.example.com"].map {
                ($0, random.pick([0, 1, 2, 3]))
            }
            let parts = (0...3).map { part in
                log.lines.filter { line in
                    partOfUser.contains { $0.0 == Reading.of(line)?.key && $0.1 == part }
                }
            }
            var sum = LogAnalysis.report(parts[0], limits)
            for part in parts.dropFirst() { try sum.merge(LogAnalysis.report(part, limits)) }
            #expect(sum == whole, "seed \(seed)")
        }
    }

    @Test func `a chart's cells are as wide as the span makes them, whatever came first`() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            let span = 1 << Int.random(in: 0...33, using: &random)
            let seconds = (0..<50).map { _ in Int64.random(in: 0...Int64(span), using: &random) }.sorted()
            func chart(_ seconds: [Int64]) -> Chart {
                var chart = Chart(limits: 1)
                for second in seconds { chart.add(at: Instant(nanoseconds: second * 1_000_000_000)) }
                return chart
            }
            let (some, others) = (seconds.filter { $0 % 3 == 0 }, seconds.filter { $0 % 3 != 0 })
            var (sum, mirrored) = (chart(some), chart(others))
            sum.merge(chart(others))
            mirrored.merge(chart(some))
            let whole = chart(seconds)
            for chart in [sum, mirrored] {
                #expect(chart.seconds == whole.seconds && chart.requests == whole.requests, "seed \(seed)")
                #expect(chart.start(of: 0) == whole.start(of: 0), "seed \(seed)")
            }
            #expect(whole.requests.count <= Chart.mostCells)
        }
    }

    @Test func `parts that don't go together are refused`() throws {
        let line = [#"{"ip":"a","ts":1}"#, #"{"ip":"a","ts":1}"#]
        var one = LogAnalysis.report(line, [Limit.one])
        #expect(throws: LogReport.MergeError.user(KeyText("a"))) {
            try one.merge(LogAnalysis.report(line, [Limit.one]))
        }
        #expect(throws: LogReport.MergeError.limits) {
            try one.merge(LogAnalysis.report(line, [Limit.one.with(.gcra)]))
        }
    }

    @Test func `a user is in two parts where the bytes of its key are`() throws {
        func report(_ user: String) -> LogReport {
            LogAnalysis.report(Array(repeating: #"{"ip":"\#(user)","ts":1}"#, count: 2), [Limit.one])
        }
        var sum = report("e\u{301}")
        try sum.merge(report("\u{e9}"))
        #expect(sum.log.users == 2)
        #expect(throws: LogReport.MergeError.user(KeyText("\u{e9}"))) { try sum.merge(report("\u{e9}")) }
    }

    @Test func `more requests than can be counted are refused, and change nothing`() throws {
        let one = LogAnalysis.report([#"{"ip":"a","ts":1}"#], [Limit.one])
        for most in [\LogSummary.requests, \.skipped] {
            var many = one
            many.log[keyPath: most] = .max
            var other = one
            other.log.skipped = 1
            let before = many
            #expect(throws: LogReport.MergeError.count) { try many.merge(other) }
            #expect(many == before)
        }
    }
}
