import RateLimiter

@testable import AccessLog

/// What one limit does to requests, counted the plain way: all of them sorted, each put to a `Server`.
struct PlainCount {
    var rejected = 0
    var longest = Duration.zero
    var first: [String: Instant] = [:]
    var rejectedOfUser: [String: Int] = [:]

    /// Counts requests, which are in file order.
    init(_ requests: [(user: String, instant: Instant)], _ limit: Limit, order: RequestOrder = .time) throws {
        var requests = requests
        switch order {
        case .time:
            let sorted = requests.enumerated().sorted {
                ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset)
            }
            requests = sorted.map(\.element)
        case .file:
            for index in requests.indices.dropFirst() {
                requests[index].instant = max(requests[index].instant, requests[index - 1].instant)
            }
        }
        var server = Server(limit: limit)
        for (user, instant) in requests {
            if !server.contains(user) { try server.add(user) }
            guard let error = try server.request(user, at: instant).error else { continue }
            rejected += 1
            longest = max(longest, error.retryAfter ?? .zero)
            first[user] = first[user] ?? instant
            rejectedOfUser[user, default: 0] += 1
        }
    }
}
