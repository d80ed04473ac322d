import RateLimiter
public import ScenarioLanguage

/// The requests of a log as statements and the clock's moves between them, which are made as they are asked for: there may be
/// millions.
public struct LoggedRequests: Sequence, Sendable {
    /// Requests of one user at one moment.
    private struct Run: Sendable {
        let request: UserRequest
        var rounds: UInt32
    }

    private let runs: [Run]
    /// How often the clock moves between them.
    private let moves: Int
    private let users: [Who]

    /// Those of sorted users by number, whose API keys these are.
    init(_ sorted: SortedRequests, users: [String]) {
        self.users = users.map { .keys([$0]) }
        var (runs, moves) = ([Run](), 0)
        sorted.forEach { request in
            if let last = runs.last, last.request == request, last.rounds < .max {
                runs[runs.count - 1].rounds += 1
            } else {
                if let last = runs.last, last.request.instant < request.instant { moves += 1 }
                runs.append(Run(request: request, rounds: 1))
            }
        }
        (self.runs, self.moves) = (runs, moves)
    }

    /// From the first to the last; nil where there are none.
    var span: ClosedRange<Instant>? {
        guard let first = runs.first, let last = runs.last else { return nil }
        return first.request.instant...last.request.instant
    }

    /// How many statements there are.
    public var underestimatedCount: Int { runs.count + moves }

    /// The statements in their order, from the moment of the first request on.
    public func makeIterator() -> Iterator { Iterator(self) }

    /// The statements one by one.
    public struct Iterator: IteratorProtocol {
        private let requests: LoggedRequests
        private var place = 0
        private var now: Instant

        init(_ requests: LoggedRequests) {
            self.requests = requests
            now = requests.span?.lowerBound ?? .start
        }

        /// The next statement.
        public mutating func next() -> Statement? {
            guard place < requests.runs.count else { return nil }
            let run = requests.runs[place]
            let instant = run.request.instant
            guard instant == now else {
                defer { now = instant }
                return .advance(.by(now.duration(to: instant)))
            }
            place += 1
            return .request(Request(requests.users[Int(run.request.user)], rounds: Int(run.rounds)))
        }
    }
}
