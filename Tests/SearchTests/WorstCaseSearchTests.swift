import RateLimiter
import Search
import Testing

/// The closed forms, held by a search that knows nothing of them.
struct WorstCaseSearchTests {
    @Test(arguments: Policy.allCases)
    func `no history takes more on a small lattice, and one takes as many`(policy: Policy) throws {
        for time in 1...4 {
            for tokens in 1...3 {
                let limit = try Limit(tokens: tokens, time: .nanoseconds(time), policy: policy)
                let longest = 2 * time + 1
                let lattice = Lattice(limit, moments: (0...Int64(2 * time + longest)).map { $0 })
                let found = (0...2 * time).map { lattice.most(from: $0) }
                for span in 1...longest {
                    let most = found.compactMap { $0.indices.contains(span - 1) ? $0[span - 1] : nil }.max() ?? 0
                    let worst = WorstCase(limit, span: .nanoseconds(span))
                    #expect(worst.most == Int128(most), "\(limit) within \(span) ns")
                }
            }
        }
    }
}
