import RateLimiter
import SeededRandom

@testable import AccessLog

/// A small log made from a seed: a few users, bursts, gaps, and lines that come late.
struct TestLog {
    let seed: UInt64
    let lines: [String]
    /// What the lines say, in file order.
    private(set) var requests: [(user: String, instant: Instant)] = []

    init(seed: UInt64, count: Int = 200, isInOrder: Bool = false) {
        var random = Seeded(seed)
        var second = Int.random(in: 0...100_000, using: &random)
        var lines: [String] = []
        var requests: [(user: String, instant: Instant)] = []
        for _ in 0..<count {
            second += random.pick([0, 0, 0, 1, 1, 2, 7, 30, random.chance(20) ? 7200 : 3])
            let late = !isInOrder && random.chance(4) ? Int.random(in: 0...60, using: &random) : 0
            let moment = Instant(nanoseconds: Int64(max(0, second - late)) * 1_000_000_000)
            let user = random.pick(["a", "b", "c", "2001:db8::7", "client.example.com"])
            lines.append(Self.line(user, moment, &random))
            requests.append((user, moment))
        }
        self.seed = seed
        self.lines = lines
        self.requests = requests
    }

    private static func line(_ user: String, _ moment: Instant, _ random: inout Seeded) -> String {
        if random.chance(3) { return #"{"time":"\#(moment.timestamp)","remote_addr":"\#(user)","status":200}"# }
        let text = Array(moment.dateAndTime)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let month = months[(Int(String(text[5..<7])) ?? 1) - 1]
        let date = "\(String(text[8..<10]))/\(month)/\(String(text[..<4])):\(String(text[11...])) +0000"
        return #"\#(user) - - [\#(date)] "GET / HTTP/1.1" 200 \#(Int.random(in: 0..<9999, using: &random))"#
    }
}

extension LogAnalysis {
    /// The report of these lines, started over where that must be.
    static func report(
        _ lines: [String], _ limits: [Limit], order: RequestOrder = .time, goal: RejectionGoal? = nil,
        keepsRequests: Bool = false
    ) -> LogReport {
        var analysis = LogAnalysis(
            limits: limits, rules: LineRules(), order: order, goal: goal, keepsRequests: keepsRequests)
        for line in lines { try? analysis.take(Array(line.utf8).span) }
        guard analysis.mustStartOver else { return analysis.finish() }
        return report(lines, limits, order: order, goal: goal, keepsRequests: true)
    }
}

extension Limit {
    /// One token per hour.
    static let one: Limit = {
        do { return try Limit(tokens: 1, time: .seconds(3600)) } catch { preconditionFailure("\(error)") }
    }()

    /// Limits of every policy, some of which differ in their tokens or their time alone.
    static func grid(_ tokens: [Int] = [1, 2, 3, 5, 8], times: [Int] = [10, 60, 3600]) throws -> [Limit] {
        try Policy.allCases.flatMap { policy in
            try tokens.flatMap { tokens in
                try times.map { try Limit(tokens: tokens, time: .seconds($0), policy: policy) }
            }
        }
    }
}
