public import RateLimiter

/// What limits would have done to the requests of a log.
public struct LogReport: Equatable, Sendable {
    /// The log as a whole.
    public var log: LogSummary
    /// What came of each limit.
    public internal(set) var limits: [LimitReport]
    /// The requests over time.
    public internal(set) var chart: Chart
    /// For each time and policy, the fewest tokens that meet a goal; empty where none was asked for.
    public internal(set) var goals: [MetGoal]

    /// A report of its parts; the chart has as many limits as there are.
    public init(log: LogSummary, limits: [LimitReport], chart: Chart, goals: [MetGoal] = []) {
        precondition(chart.rejected.count == limits.count)
        self.log = log
        self.limits = limits
        self.chart = chart
        self.goals = goals
    }
}

/// The size and the span of a log.
public struct LogSummary: Equatable, Sendable {
    /// How many lines could be read, each a request.
    public var requests = 0
    /// How many users made them.
    public var users = 0
    /// How many lines could not be read.
    public var skipped = 0
    /// How many of the requests are earlier than the one before them in the log; nil where only parts of it were seen.
    public var outOfOrder: Int? = 0
    /// The earliest request and the latest, nil where there is none.
    public var span: ClosedRange<Instant>?
    /// In which order the requests were decided.
    public var order = RequestOrder.time
    /// How many of the skipped lines are no requests, but a server's own messages among them.
    public var noRequests = 0
    /// How many requests were left out because of their time.
    public var outside = 0
    /// Who was taken for users; nil where only parts of the log were seen.
    public var naming: UserNaming?

    /// A log without lines.
    public init() {}
}

/// What came of one limit.
public struct LimitReport: Equatable, Sendable {
    /// A user and what the limit rejected.
    public struct Hit: Equatable, Sendable {
        /// The user's key.
        public var user: KeyText
        /// How many requests were rejected.
        public var rejected: Int
        /// When the first of them was.
        public var first: Instant

        /// A user who was rejected.
        public init(user: KeyText, rejected: Int, first: Instant) {
            self.user = user
            self.rejected = rejected
            self.first = first
        }

        /// Those hit harder first, then by key.
        static func < (left: Hit, right: Hit) -> Bool {
            if left.rejected != right.rejected { return left.rejected > right.rejected }
            return (left.user, left.first) < (right.user, right.first)
        }
    }

    /// How many users are named.
    public static let mostHits = 10

    /// The limit.
    public var limit: Limit
    /// How many requests it would have rejected.
    public var rejected: Int
    /// How many users it would have rejected at least once.
    public var usersRejected: Int
    /// The longest retry time it would have given.
    public var longestShutOut: Duration
    /// The users hit hardest, at most `mostHits`.
    public var hit: [Hit]

    /// What came of a limit.
    public init(limit: Limit, rejected: Int, usersRejected: Int, longestShutOut: Duration, hit: [Hit]) {
        self.limit = limit
        self.rejected = rejected
        self.usersRejected = usersRejected
        self.longestShutOut = longestShutOut
        self.hit = hit
    }

    init(_ limit: Limit, _ tally: LimitTally, key: (Int) -> KeyText) {
        // Who is rejected less often than the last of those named is not, whatever the key.
        let counts = tally.victims.map(\.rejected).sorted(by: >)
        let least = counts.count > Self.mostHits ? counts[Self.mostHits - 1] : 1
        let hits = tally.victims.filter { $0.rejected >= least }.map {
            Hit(user: key(Int($0.user)), rejected: $0.rejected, first: $0.first)
        }
        self.init(
            limit: limit, rejected: tally.rejected, usersRejected: tally.victims.count,
            longestShutOut: tally.longest, hit: Array(hits.sorted(by: <).prefix(Self.mostHits)))
    }
}
