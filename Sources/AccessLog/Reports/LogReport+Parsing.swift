import JSON
import RateLimiter

extension LogReport {
    /// Reads a report from its JSON, but for its goals; how many lines of a whole are out of order it does not tell.
    ///
    /// Its counts go together: a limit rejects no more than there is, and cells add up.
    init(json: [UInt8]) throws(JSONError) {
        let root = try JSONParser.parse(json)
        let log = try LogSummary(root.member("log"))
        var limits: [LimitReport] = []
        for value in try root.member("limits").elements { limits.append(try LimitReport(value, log)) }
        self.init(log: log, limits: limits, chart: try Chart(root.member("chart"), log, limits))
    }
}

extension LogSummary {
    fileprivate init(_ value: JSONValue) throws(JSONError) {
        self.init()
        outOfOrder = nil
        requests = try value.member("requests").count
        users = try value.member("users").count(upTo: requests)
        skipped = try value.member("skipped").count
        noRequests = try value.member("noRequests").count(upTo: skipped)
        outside = try value.member("outside").count
        if requests > 0 {
            let (from, to) = (try value.member("from"), try value.member("to"))
            guard try from.instant <= to.instant else { throw to.expected("a moment no earlier than \"from\"") }
            span = try from.instant...to.instant
        }
    }
}

extension LimitReport {
    fileprivate init(_ value: JSONValue, _ log: LogSummary) throws(JSONError) {
        let (name, tokens, time) = (try value.member("policy"), try value.member("tokens"), try value.member("time"))
        guard let policy = try Policy(rawValue: name.text) else { throw name.expected("a policy") }
        guard let limit = try? Limit(tokens: tokens.count, time: time.duration, policy: policy) else {
            throw tokens.expected("a limit's tokens and time")
        }
        let rejected = try value.member("rejected").count(upTo: log.requests)
        var hits: [Hit] = []
        for hit in try value.member("hit").elements {
            hits.append(
                Hit(
                    user: KeyText(try hit.member("user").text),
                    rejected: try hit.member("rejected").count(upTo: rejected),
                    first: try hit.member("first").instant))
        }
        self.init(
            limit: limit, rejected: rejected, usersRejected: try value.member("usersRejected").count(upTo: log.users),
            longestShutOut: try value.member("longestShutOut").duration, hit: hits)
    }
}

extension Chart {
    fileprivate init(_ value: JSONValue, _ log: LogSummary, _ limits: [LimitReport]) throws(JSONError) {
        let cells = try value.member("requests")
        let requests = try cells.counts(addingUpTo: log.requests)
        let lists = try value.member("rejected")
        guard try lists.elements.count == limits.count else { throw lists.expected("a list for each limit") }
        var rejected: [[Int]] = []
        for (list, limit) in zip(try lists.elements, limits) {
            let counts = try list.counts(addingUpTo: limit.rejected)
            guard counts.count == requests.count, zip(counts, requests).allSatisfy(<=) else {
                throw list.expected("no more in a cell than in that of \"requests\"")
            }
            rejected.append(counts)
        }
        let start = requests.isEmpty ? Instant.start : try value.member("from").instant
        let width = Int64(try value.member("cell").count)
        guard let chart = Chart(seconds: width, start: start, requests: requests, rejected: rejected) else {
            throw value.expected("a chart of at most \(Self.mostCells) cells, as wide as they may be and on the clock")
        }
        self = chart
    }
}

extension JSONValue {
    fileprivate func count(upTo most: Int) throws(JSONError) -> Int {
        let count = try count
        guard count <= most else { throw expected("at most \(most)") }
        return count
    }

    fileprivate func counts(addingUpTo whole: Int) throws(JSONError) -> [Int] {
        var counts: [Int] = []
        var rest = whole
        for value in try elements {
            counts.append(try value.count(upTo: rest))
            rest -= counts.last ?? 0
        }
        guard rest == 0 else { throw expected("counts that add up to \(whole)") }
        return counts
    }

    fileprivate var duration: Duration {
        get throws(JSONError) {
            guard case .number(let text) = kind, let time = Decimal(text)?.exactlyScaled(by: 9) else {
                throw expected("a number of seconds")
            }
            return .nanoseconds(time)
        }
    }

    fileprivate var instant: Instant {
        get throws(JSONError) {
            guard let instant = Instant(timestamp: try text) else { throw expected("a moment in UTC") }
            return instant
        }
    }
}
