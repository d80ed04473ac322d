import RateLimiter
import Testing

@testable import AccessLog

/// Who is taken for users, and what is told of it.
struct NamingTests {
    private func naming(_ lines: [String], _ rules: LineRules = LineRules()) throws -> UserNaming {
        var analysis = LogAnalysis(limits: [Limit.one], rules: rules, order: .time, keepsRequests: true)
        for line in lines { try? analysis.take(Array(line.utf8).span) }
        return try #require(analysis.finish().log.naming)
    }

    private func line(_ words: String) -> String { words + " - - [17/May/2015:10:05:03 +0000] \"GET /\" 200 1" }

    @Test func `users, their places and three examples are told`() throws {
        let found = try naming(
            ["192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.3", "192.0.2.4"].map(line) + [
                #"{"ts":1,"ip":"192.0.2.9"}"#
            ])
        #expect(
            found.sentence
                == "Users are client addresses, from the last address before the date (5 requests), the field \"ip\" "
                + "(1 request): 192.0.2.1, 192.0.2.2, 192.0.2.3")
        #expect(found.warnings.isEmpty)
        #expect(
            try naming([line("192.0.2.1")], .key(.field("agent"))).places.isEmpty)
    }

    @Test func `one user alone is doubted, and so are users that are no addresses`() throws {
        #expect(
            try naming([line("10.0.0.1"), line("10.0.0.1")]).warnings.map { $0.prefix(32) } == [
                "all requests come from one user;"
            ])
        #expect(try naming([line("10.0.0.1")]).warnings.isEmpty)
        let names = try naming([line("www"), line("192.0.2.1"), line("db"), line("2001:db8::1")])
        #expect(
            names.warnings == [
                "2 requests have a key that is not an address, such as www; --key says what else names a user"
            ])
        let agents = #"192.0.2.1 - frank [17/May/2015:10:05:03 +0000] "GET /" 200 1 "-" "curl""#
        #expect(try naming([agents], .key(.user)).warnings.isEmpty)
        var rules = LineRules()
        rules.ipv6Prefix = 64
        #expect(try naming([line("2001:db8::1"), line("2001:db8:1::1")], rules).warnings.isEmpty)
    }

    @Test func `only requests of the moments asked for count`() throws {
        var rules = LineRules()
        rules.from = Instant(timestamp: "1970-01-01T00:00:02Z")
        rules.to = Instant(timestamp: "1970-01-01T00:00:04Z")
        for order in RequestOrder.allCases {
            var analysis = LogAnalysis(limits: [Limit.one], rules: rules, order: order, keepsRequests: true)
            for second in [9, 1, 2, 3, 4, 3] { try analysis.take(Array(#"{"ts":\#(second),"ip":"a"}"#.utf8).span) }
            let report = analysis.finish()
            #expect(report.log.requests == 3)
            #expect(report.log.outside == 3)
            #expect(report.log.outOfOrder == 0)
            #expect(report.limits[0].rejected == 2)
        }
    }
}
