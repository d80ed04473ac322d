import RateLimiter
import SeededRandom
import Testing

@testable import AccessLog

struct SortedRequestsTests {
    @Test(arguments: [0, 1, 2, 1000, 65_536, 65_537, 300_000])
    func `requests are gone through by time, those of one time in file order`(count: Int) {
        for (seed, spread) in [(1, 3), (2, 1000), (3, 10_000_000)] as [(UInt64, Int)] {
            var random = Seeded(seed)
            var requests = SortedRequests()
            var expected: [(Instant, UInt32)] = []
            for place in 0..<count {
                let nanoseconds = Int64(place + Int.random(in: 0..<spread, using: &random))
                let request = UserRequest(instant: Instant(nanoseconds: nanoseconds), user: UInt32(place))
                requests.append(request)
                expected.append((request.instant, request.user))
            }
            requests.finish()
            var found: [(Instant, UInt32)] = []
            requests.forEach { found.append(($0.instant, $0.user)) }
            expected.sort(by: <)
            #expect(found.elementsEqual(expected, by: ==), "seed \(seed)")
        }
    }
}
