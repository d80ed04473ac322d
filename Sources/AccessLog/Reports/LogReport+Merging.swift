import RateLimiter

extension LogReport {
    /// Why two reports can't be added.
    public enum MergeError: Error, Hashable, Sendable {
        /// They are of different limits.
        case limits
        /// A user stands in both, so the log was not divided by key.
        case user(KeyText)
        /// They are of more requests than can be counted.
        case count
    }

    /// Adds the report of other users of the same log; how many lines of the whole are out of order can't be told then.
    public mutating func merge(_ other: LogReport) throws(MergeError) {
        guard limits.map(\.limit) == other.limits.map(\.limit) else { throw .limits }
        for (mine, theirs) in zip(limits, other.limits) {
            let keys = Set(mine.hit.map(\.user))
            if let twice = theirs.hit.first(where: { keys.contains($0.user) }) { throw .user(twice.user) }
        }
        try log.merge(other.log)
        for place in limits.indices { limits[place].merge(other.limits[place]) }
        chart.merge(other.chart)
    }
}

extension LogSummary {
    fileprivate mutating func merge(_ other: LogSummary) throws(LogReport.MergeError) {
        let (requests, tooMany) = requests.addingReportingOverflow(other.requests)
        let (skipped, tooManySkipped) = skipped.addingReportingOverflow(other.skipped)
        let (outside, tooManyOutside) = outside.addingReportingOverflow(other.outside)
        guard !tooMany, !tooManySkipped, !tooManyOutside else { throw .count }
        self.requests = requests
        self.skipped = skipped
        self.outside = outside
        noRequests += other.noRequests
        // Each of them made a request, as each that is counted below is one.
        users += other.users
        outOfOrder = nil
        naming = nil
        let spans = [span, other.span].compactMap(\.self)
        if let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() { span = first...last }
    }
}

extension LimitReport {
    fileprivate mutating func merge(_ other: LimitReport) {
        rejected += other.rejected
        usersRejected += other.usersRejected
        longestShutOut = max(longestShutOut, other.longestShutOut)
        hit = Array((hit + other.hit).sorted(by: <).prefix(Self.mostHits))
    }
}
