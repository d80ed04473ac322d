public import RateLimiter
public import ScenarioLanguage

/// The requests of a log as statements, of all its users or of one.
public struct LoggedScenario: Sendable {
    /// From the first request to the last.
    public let span: ClosedRange<Instant>
    /// The API keys of the users, in the order they came; control characters are escaped.
    public let users: [String]
    /// Every request, and the clock's moves between them.
    public let requests: LoggedRequests

    /// The requests of sorted users by number, whose API keys these are; nil where there are none.
    init?(_ sorted: SortedRequests, users: [String]) {
        requests = LoggedRequests(sorted, users: users)
        guard let span = requests.span else { return nil }
        self.span = span
        self.users = users
    }

    /// The clock's move to the first request, from 1970 on, so that windows which stand on the clock's grid are those of
    /// the log.
    public var beginning: Statement { .advance(.by(Instant.start.duration(to: span.lowerBound))) }

    /// It as a file under a limit.
    public func text(under limit: Limit) -> String {
        // The first moment as a number of seconds, as clocks of other programs tell it.
        let beginning = "advance \(Instant.start.duration(to: span.lowerBound).decimalSeconds)"
        let date = span.lowerBound.dateAndTime
        var text = "\(beginning)  # to \(date) UTC\n\(limit.statement)\n\(Statement.user(users))\n"
        for statement in requests { text += "\(statement)\n" }
        return text
    }
}
