import RateLimiter

/// A log on its way from lines to a report.
struct LogAnalysis {
    private let limits: [Limit]
    private let order: RequestOrder
    private let goal: RejectionGoal?
    private var reader: RequestReader
    private var grid: LimitGrid
    /// The requests, where they are kept to be sorted or gone through again.
    private var requests: SortedRequests?

    /// An analysis under some limits.
    ///
    /// One that `keepsRequests` takes 16 bytes for each and decides them at the end; another decides at once, and has to be
    /// started over with all of the log where a request is earlier than one before it and they are to be sorted.
    init(limits: [Limit], rules: LineRules, order: RequestOrder, goal: RejectionGoal? = nil, keepsRequests: Bool) {
        self.limits = limits
        self.order = order
        self.goal = goal
        reader = RequestReader(rules, order: order)
        grid = LimitGrid(limits)
        requests = keepsRequests || goal != nil ? SortedRequests() : nil
    }

    /// Whether a request came that had to be decided before others, so that this analysis leads nowhere.
    var mustStartOver: Bool { reader.outOfOrder > 0 && requests == nil && order == .time }

    /// Whether a line was taken for a JSON object.
    var hasObjects: Bool { reader.hasObjects }

    /// Takes a line, without its line feed; throws where its key or time can't be read, and counts it as skipped.
    @inline(__always)
    mutating func take(_ line: Span<UInt8>) throws(Unreadable) {
        guard !mustStartOver else { return }
        try reader.take(line)
        if reader.isBatchFull { takeBatch() }
    }

    /// Decides the requests of a batch, or keeps them.
    private mutating func takeBatch() {
        let batch = reader.takeBatch()
        if requests == nil { grid.take(batch) } else { requests?.append(batch) }
    }

    /// Counts the requests so far and decides those that were kept.
    consuming func finish() -> LogReport {
        takeBatch()
        requests?.finish()
        requests?.decide(in: &grid)
        let keys = reader.keys
        let reports = zip(limits, grid.tallies).map { limit, tally in
            LimitReport(limit, tally) { KeyText(keys.key(of: $0)) }
        }
        let summary = reader.summary
        return LogReport(log: summary, limits: reports, chart: grid.chart, goals: goals(summary))
    }

    private func goals(_ log: LogSummary) -> [MetGoal] {
        guard let goal, let requests, log.requests > 0 else { return [] }
        var counts = Array(repeating: 0, count: log.users)
        requests.forEach { counts[Int($0.user)] += 1 }
        var pairs: [Limit] = []
        for limit in limits where !pairs.contains(where: { $0.time == limit.time && $0.policy == limit.policy }) {
            pairs.append(limit)
        }
        let search = GoalSearch(
            goal: goal, requests: requests, count: log.requests, mostOfOneUser: counts.max() ?? 0)
        return search.run(pairs)
    }
}
