import Simulation
import Testing

struct SixCasesTests {
    @Test func `the six cases give the six answers`() throws {
        let scenario = try #require(BuiltInScenario.named("six-cases"))
        let played = play(scenario.source)
        #expect(played.errors == [])
        #expect(played.failures == [])
        var told: [String] = []
        for (count, at, status) in [
            (1, 0, 200), (98, 360, 200), (1, 360, 200), (1, 360, 429), (1, 3600, 200), (1, 3600, 200),
        ] {
            for _ in 0..<count { told += ["\(at) user001 \(status)", "\(at) user002 \(status)"] }
        }
        #expect(played.told == told)
        #expect((played.summary.requests, played.summary.accepted, played.summary.rejected) == (206, 204, 2))
        #expect(played.summary.expectations == 14)
    }

    @Test func `case 4 waits 54 minutes and the last two leave 99 and 98`() throws {
        let scenario = try #require(BuiltInScenario.named("six-cases"))
        let answers = play(scenario.source).answers
        #expect(
            answers.compactMap(\.decision.error) == [
                .exhausted(retryAfter: .seconds(3240)), .exhausted(retryAfter: .seconds(3240)),
            ])
        #expect(answers.suffix(4).map(\.explanation.remaining) == [99, 99, 98, 98])
        let headings = play(scenario.source).events.compactMap(\.context.heading)
        #expect(Set(headings.map { $0.prefix(2) }) == ["1:", "2:", "3:", "4:", "5:", "6:"])
    }

    @Test func `every scenario that is built in holds and says what it shows`() {
        for scenario in BuiltInScenario.all {
            let played = play(scenario.source)
            #expect(played.errors == [] && played.failures == [], "\(scenario.name)")
            #expect(played.summary.expectations > 0, "\(scenario.name)")
            #expect(!scenario.summary.isEmpty, "\(scenario.name)")
            #expect(scenario.source.last == UInt8(ascii: "\n"), "\(scenario.name)")
        }
        #expect(BuiltInScenario.named("six-case") == nil)
    }
}
