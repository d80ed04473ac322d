public import RateLimiter
public import ScenarioLanguage

/// The requests of a log as statements, of all its users or of one.
public struct LoggedScenario: Sendable {
    /// From the first request to the last.
    public let span: ClosedRange<Instant>
    /// The API keys of the users, in the order they came; control characters are escaped.
    public let users: [String]
    /// Every request, and the clock's moves between them.
    public let requests: [Statement]

    /// The requests of sorted users by number, whose API keys these are; nil where there are none.
    init?(_ sorted: SortedRequests, users: [String]) {
        var run: (request: UserRequest, count: Int)?
        var first: Instant?
        var statements: [Statement] = []
        var now = Instant.start
        func endRun() {
            guard let (request, count) = run else { return }
            if request.instant > now { statements.append(.advance(.by(now.duration(to: request.instant)))) }
            now = request.instant
            statements.append(.request(Request(.keys([users[Int(request.user)]]), rounds: count)))
        }
        sorted.forEach { request in
            if let last = run?.request, last.instant == request.instant, last.user == request.user {
                run?.count += 1
            } else {
                if first == nil {
                    first = request.instant
                    now = request.instant
                }
                endRun()
                run = (request, 1)
            }
        }
        endRun()
        guard let first else { return nil }
        span = first...now
        self.users = users
        requests = statements
    }

    /// The clock's move to the first request, from 1970 on, so that windows which stand on the clock's grid are those of
    /// the log.
    public var beginning: Statement { .advance(.by(Instant.start.duration(to: span.lowerBound))) }

    /// It as a file under a limit.
    public func text(under limit: Limit) -> String {
        // The first moment as a number of seconds, as clocks of other programs tell it.
        let beginning = "advance \(Instant.start.duration(to: span.lowerBound).decimalSeconds)"
        let statements = [limit.statement, .user(users)] + requests
        return ([beginning] + statements.map(\.description)).map { $0 + "\n" }.joined()
    }
}
