import RateLimiter
import Search
import Testing

/// The closed forms, held by a search that knows nothing of them.
struct WorstCaseSearchTests {
    @Test(arguments: Policy.allCases)
    func `no history takes more on a small lattice, and one takes as many`(policy: Policy) throws {
        for (time, tokens) in [(1, 2), (2, 3), (3, 2), (4, 1), (4, 2)] {
            let limit = try Limit(tokens: tokens, time: .nanoseconds(time), policy: policy)
            let spans = (1...Int64(2 * time + 1)).map { $0 }
            expect(limit, spans, moments: (0...Int64(4 * time + 1)).map { $0 })
        }
    }

    @Test(arguments: Policy.allCases)
    func `near the clock's end, none takes more at the moments that matter`(policy: Policy) throws {
        let end = Int64.max
        for time in [end, end - 1, end / 2 + 1, end / 2, end / 3] {
            let spans = [1, time - 1, time, min(time, end - 1) + 1, end - time + 2, end / 2, end - 1, end]
            let reach = spans.map { min($0 - 2, end - time) + time }
            let edges = spans + reach + (0...end / time).map { $0 * time } + [end]
            let moments = edges.flatMap { edge in (-1...1).map { edge.addingReportingOverflow($0) } }
                .filter { !$0.overflow && $0.partialValue >= 0 }.map(\.partialValue)
            let limit = try Limit(tokens: 2, time: .nanoseconds(time), policy: policy)
            expect(limit, spans.filter { 1...end ~= $0 }, moments: Set(moments).sorted())
        }
    }

    private func expect(_ limit: Limit, _ spans: [Int64], moments: [Int64]) {
        let lattice = Lattice(limit, moments: moments)
        let found = moments.indices.map { lattice.most(from: $0) }
        for span in spans {
            let most = moments.indices.map { first in
                let count = moments[first...].prefix { $0 - moments[first] < span }.count
                return found[first][count - 1]
            }.max()
            let worst = WorstCase(limit, span: .nanoseconds(span))
            #expect(worst.most == Int128(most ?? 0), "\(limit) within \(span) ns")
        }
    }
}
