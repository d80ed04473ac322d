import RateLimiter
import SeededRandom
import Simulation
import Testing

struct LookingTests {
    /// Statements that change nothing.
    private static let looks = [
        "expect a tokens=1 accepted=2 refill=3 retry=never delay=0", "expect b rejected=1", "case c", "say s",
        "ask q x y answer 2", "# a comment", "", "task t\nsolved a tokens=1", "advance 0",
    ]

    @Test(arguments: Policy.allCases)
    func `looking changes nothing`(policy: Policy) {
        for seed in 1...20 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var plain = "settings tokens=5 time=7 policy=\(policy.rawValue)\nuser a b\n"
            var looked = plain
            for _ in 0..<40 {
                let key = Bool.random(using: &random) ? "a" : "b"
                let cost = Int.random(in: 1...6, using: &random)
                let wait = Int.random(in: 0...3000, using: &random)
                let line = "request \(key) cost \(cost)\nadvance \(wait)ms\n"
                plain += line
                looked += line + (Self.looks.randomElement(using: &random) ?? "") + "\n"
            }
            let (before, after) = (play(plain), play(looked))
            #expect(after.errors == [], "seed \(seed)")
            #expect(before.answers.map(\.explanation) == after.answers.map(\.explanation), "seed \(seed)")
        }
    }
}
