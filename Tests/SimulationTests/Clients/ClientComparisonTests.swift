import RateLimiter
import ScenarioLanguage
import Testing

@testable import Simulation

struct ClientComparisonTests {
    private static func report(_ script: String, _ policies: [Policy]?, format: Format = .text) throws -> String {
        var bytes: [UInt8] = []
        let output = Output { bytes += $0 }
        var runner = ScriptRunner(
            Simulator(options: PartialLimit(policy: policies?.first)), purpose: .traffic,
            report: ComparisonReport(policies)
        ) { PartialLimit() }
        runner.run(Array(script.utf8))
        var report = runner.report
        if !runner.summary.clients.isEmpty {
            try report.compareClients(
                of: runner.lines, under: runner.simulator.limit, options: PartialLimit(), defaults: PartialLimit())
        }
        switch format {
        case .json: report.writeJSON(to: output, under: runner.simulator.limit)
        default: report.writeText(to: output, under: runner.simulator.limit)
        }
        output.flush()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `the herd sends 150 requests where all are told the same moment, and 870 where a token comes at a time`()
        throws
    {
        let herd = try #require(BuiltInScenario.named("herd"))
        let script = String(decoding: herd.source, as: UTF8.self)
        var comparison = ClientComparison(Policy.allCases, options: PartialLimit(), defaults: PartialLimit())
        for (number, line) in script.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = SourceLine(Array(line.utf8)[...], number: number + 1)
            if let statement = try Statement(line) { try comparison.run(statement, in: line) }
        }
        let rows = try #require(comparison.comparison?.rows)
        #expect(rows.map { $0.accepted + $0.rejected } == [150, 150, 150, 870, 870, 870, 870])
        #expect(rows.map(\.accepted) == Array(repeating: 50, count: 7))
        #expect(rows.map { $0.servedAt?.seconds } == ["240", "240", "240", "320", "240", "240", "240"])
        // The last served asked first at 0.
        #expect(rows.map(\.longestCall) == [240, 240, 240, 320, 240, 240, 240].map { Duration.seconds($0) })
        let first = try #require(comparison.comparison?.firstDisagreement)
        // After the fifty of 0, client 11 asks again after the 6 s of a token, where it is not told to wait a minute.
        #expect((first.instant.seconds, first.apiKey, first.client) == ("6", "app", 11))
        #expect(first.explanations.map { $0?.decision.status } == [nil, nil, nil, nil, 200, 200, 200])
    }

    @Test func `each policy has a run of its own, by hand too, and its own clock`() throws {
        let script = """
            settings tokens=2 time=10
            user a
            client a every 6s
            advance to refill
            request a
            """
        // fixed-window is whole again at 10, gcra at 5.
        let json = try Self.report(script, [.fixedWindow, .gcra], format: .json)
        #expect(json.contains(#""policy":"fixed-window","accepted":3,"rejected":0"#))
        #expect(json.contains(#""policy":"gcra","accepted":2,"rejected":0"#))
        #expect(json.contains(#""servedAt":6}"#))
        #expect(json.contains(#""servedAt":0}"#))
        let first =
            #""firstDisagreement":{"line":4,"at":6,"user":"a","client":1,"answers":{"fixed-window":200,"gcra":null}"#
        #expect(json.contains(first), "\(json)")
    }

    @Test func `the first disagreement is another status too`() throws {
        let script = "settings tokens=2 time=10\nuser a\nclient a x3\nadvance 5\nrequest a\n"
        let json = try Self.report(script, [.gcra, .slidingLog], format: .json)
        let first = #""firstDisagreement":{"line":5,"at":5,"user":"a","answers":{"gcra":200,"sliding-log":429}"#
        #expect(json.contains(first), "\(json)")
    }

    @Test func `at one moment a client's request comes before one by hand`() throws {
        let script = """
            settings tokens=2 time=10s
            user k
            request k x2
            advance 1s
            client k retry after
            request k x3 every 4s
            """
        // The token of 5 s is client 1's; with fixed-window it is told to wait until 10 s.
        let json = try Self.report(script, [.fixedWindow, .tokenBucket], format: .json)
        let first =
            #""firstDisagreement":{"line":6,"at":5,"user":"k","client":1,"answers":{"fixed-window":null,"token-bucket":200}"#
        #expect(json.contains(first), "\(json)")
    }

    @Test func `an error under another policy is where the script's own words stand`() {
        let script = """
            settings tokens=4 time=8s
            user k
            advance 9223372034s
            request k x4
            client k retry after
                   advance     to    served   k
            """
        // The clock's end is 2.85 s away: a token comes after 2 s, a window after 8 s.
        var runner = ScriptRunner(
            Simulator(options: PartialLimit(policy: .tokenBucket)), purpose: .traffic, report: NoReport()
        ) { PartialLimit() }
        runner.run(Array(script.utf8))
        #expect(runner.errors == [])
        var comparison = ClientComparison([.tokenBucket, .fixedWindow], options: .init(), defaults: .init())
        let error = #expect(throws: Diagnostics.self) {
            for (statement, line) in runner.lines { try comparison.run(statement, in: line) }
        }
        #expect(error?.first.line == 6)
        #expect(error?.first.column == 26)
    }

    @Test func `the text says that the clients are the same and the requests are not`() throws {
        let text = try Self.report("user a\nclient a x2\n", [.gcra, .tokenBucket])
        #expect(text.contains("The same clients under each policy, in a run of its own"))
        #expect(text.contains("They answer every request alike."))
        #expect(text.contains("last served"))
        #expect(try !Self.report("user a\nrequest a\n", [.gcra]).contains("clients"))
    }

    @Test func `servedAt stands where the script has clients, null where none was served`() throws {
        let rejected = try Self.report("settings tokens=1 time=1h\nuser a\nclient a cost 2\n", [.gcra], format: .json)
        #expect(rejected.contains(#""rejected":1,"#))
        #expect(rejected.contains(#""servedAt":null}"#))
        let late = try Self.report("user a\nclient a every ~300h\nadvance 1ms\n", [.gcra], format: .json)
        #expect(late.contains(#""servedAt":null}"#))
        #expect(try !Self.report("user a\nrequest a\n", nil, format: .json).contains("servedAt"))
    }
}
