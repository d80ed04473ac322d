public import RateLimiter

/// In which order the requests of a log are decided.
public enum RequestOrder: String, CaseIterable, Sendable {
    /// Sorted by time; those of one time in file order.
    case time
    /// As they come, time standing still where it would go back.
    case file
}

/// A log on its way from lines to a report.
public struct LogAnalysis {
    private let limits: [Limit]
    private let order: RequestOrder
    private let goal: RejectionGoal?
    private static let batchSize = 32
    private var reader: LineReader
    private var keys = KeyTable()
    /// The requests whose keys wait to be numbered.
    private var batch: [Arrival] = []
    private var grid: LimitGrid
    private var log = LogSummary()
    private var outOfOrder = 0
    private var last = Instant.start
    private var clock = Instant.start
    private var earliest = Instant(nanoseconds: .max)
    private var latest = Instant.start
    /// The requests, where they are kept to be sorted or gone through again.
    private var arrivals: SortedRequests?

    /// An analysis under one limit or more.
    ///
    /// One that `keepsRequests` takes 16 bytes for each and decides them at the end; another decides at once, and has to be
    /// started over with all of the log where a request is earlier than one before it and they are to be sorted.
    public init(
        limits: [Limit], rules: LineRules, order: RequestOrder, goal: RejectionGoal? = nil, keepsRequests: Bool
    ) {
        self.limits = limits
        self.order = order
        self.goal = goal
        reader = LineReader(rules)
        grid = LimitGrid(limits)
        arrivals = keepsRequests || goal != nil ? SortedRequests() : nil
    }

    /// Whether a request came that had to be decided before others, so that this analysis leads nowhere.
    public private(set) var mustStartOver = false

    /// Whether a line was taken for a JSON object.
    public var hasObjects: Bool { reader.hasObjects }

    /// Takes a line, without its line feed; throws where its key or time can't be read, and counts it as skipped.
    public mutating func take(_ line: Span<UInt8>) throws(Unreadable) {
        let entry: Entry
        do throws(Unreadable) { entry = try reader.read(line) } catch {
            log.skipped += 1
            throw error
        }
        guard let instant = count(entry.instant) else { return }
        if let key = entry.key {
            keys.add(line.extracting(key))
        } else {
            let key = reader.decodedKey
            keys.add(key.span)
        }
        batch.append(Arrival(instant: instant, user: 0))
        if batch.count == Self.batchSize { takeBatch() }
    }

    /// Counts a request, and gives the moment at which it is to be decided; nil where this analysis leads nowhere.
    private mutating func count(_ instant: Instant) -> Instant? {
        if instant < last {
            outOfOrder += 1
            if order == .time, arrivals == nil { mustStartOver = true }
        }
        guard !mustStartOver else { return nil }
        last = instant
        log.requests += 1
        if instant < earliest { earliest = instant }
        if instant > latest { latest = instant }
        clock = order == .file ? max(clock, instant) : instant
        return clock
    }

    /// Decides the requests of the batch, or keeps them.
    private mutating func takeBatch() {
        keys.numberBatch { place, number in batch[place].user = UInt32(number) }
        if arrivals == nil { grid.take(batch) } else { batch.forEach { arrivals?.append($0) } }
        batch.removeAll(keepingCapacity: true)
    }

    /// Counts the requests so far and decides those that were kept.
    public consuming func finish() -> TrafficReport {
        takeBatch()
        arrivals?.finish()
        arrivals?.decide(in: &grid)
        log.users = keys.count
        log.outOfOrder = outOfOrder
        if log.requests > 0 { log.span = earliest...latest }
        let keys = keys
        let reports = zip(limits, grid.tallies).map { limit, tally in
            LimitReport(limit, tally) { KeyText.text(keys.key(of: $0)) }
        }
        return TrafficReport(log: log, limits: reports, chart: grid.chart, goals: goals())
    }

    private func goals() -> [MetGoal] {
        guard let goal, let arrivals else { return [] }
        var counts = Array(repeating: 0, count: keys.count)
        arrivals.forEach { counts[Int($0.user)] += 1 }
        var pairs: [Limit] = []
        for limit in limits where !pairs.contains(where: { $0.time == limit.time && $0.policy == limit.policy }) {
            pairs.append(limit)
        }
        let search = GoalSearch(
            goal: goal, arrivals: arrivals, requests: log.requests, mostOfOneUser: counts.max() ?? 0)
        return search.run(pairs)
    }
}
