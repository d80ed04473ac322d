import RateLimiter
import Testing

@testable import AccessLog

struct GoalTests {
    @Test(arguments: ["0%", "0.5%", "5%", "33.3%", "100%"])
    func `the fewest tokens meet the goal and one fewer does not`(text: String) throws {
        let goal = try #require(RejectionGoal(text))
        for seed in 1...12 as ClosedRange<UInt64> {
            let log = TestLog(seed: seed, count: 120)
            let report = LogAnalysis.report(log.lines, try Limit.grid([4, 9], times: [60, 3600]), goal: goal)
            #expect(report.goals.count == 14)
            for met in report.goals {
                let comment: Comment = "seed \(seed), \(met.limit)"
                #expect(met.rejected == (try PlainCount(log.requests, met.limit).rejected), comment)
                #expect(goal.isMet(by: met.rejected, of: report.log.requests), comment)
                guard let fewer = met.rejectedWithOneFewer else {
                    #expect(met.limit.tokens == 1, comment)
                    continue
                }
                let oneFewer = try Limit(
                    tokens: met.limit.tokens - 1, time: met.limit.time, policy: met.limit.policy)
                #expect(fewer == (try PlainCount(log.requests, oneFewer).rejected), comment)
                #expect(!goal.isMet(by: fewer, of: report.log.requests), comment)
            }
        }
    }

    @Test func `more tokens never reject more`() throws {
        for seed in 400...410 as ClosedRange<UInt64> {
            let log = TestLog(seed: seed, count: 150)
            for policy in Policy.allCases {
                let counts = try (1...20).map { tokens in
                    try PlainCount(log.requests, Limit(tokens: tokens, time: .seconds(60), policy: policy)).rejected
                }
                #expect(counts == counts.sorted(by: >), "seed \(seed), \(policy)")
            }
        }
    }

    @Test func `a share is exact`() throws {
        let goal = try #require(RejectionGoal("0.1%"))
        #expect(goal.isMet(by: 10, of: 10_000))
        #expect(!goal.isMet(by: 11, of: 10_000))
        #expect(!goal.isMet(by: 10, of: 9_999))
        #expect(goal.isMet(by: 0, of: 0))
        for text in [
            "0.1", "%", "", ".1%", "1.%", "-1%", "+1%", "101%", "100.000000001%", "0.0000000001%", "1e1%", " 1%",
        ] {
            #expect(RejectionGoal(text) == nil, "\(text)")
        }
    }
}
