import RateLimiter
import ScenarioLanguage
import AccessLog

extension TrafficReport {
    /// Reads a report from its JSON.
    init(json: [UInt8]) throws(JSONError) {
        let root = try JSONParser.parse(json)
        let log = try LogSummary(root.member("log"))
        var limits: [LimitReport] = []
        for value in try root.member("limits").elements { limits.append(try LimitReport(value)) }
        let chart = try root.member("chart")
        guard let read = try Chart(chart, limits: limits.count) else {
            throw chart.expected("cells that fit together")
        }
        self.init(log: log, limits: limits, chart: read)
    }
}

extension LogSummary {
    fileprivate init(_ value: JSONValue) throws(JSONError) {
        self.init()
        requests = try value.member("requests").count
        users = try value.member("users").count
        skipped = try value.member("skipped").count
        if requests > 0 {
            let (from, to) = (try value.member("from"), try value.member("to"))
            guard try from.instant <= to.instant else { throw to.expected("a moment no earlier than \"from\"") }
            span = try from.instant...to.instant
        }
    }
}

extension LimitReport {
    fileprivate init(_ value: JSONValue) throws(JSONError) {
        let (name, tokens, time) = (try value.member("policy"), try value.member("tokens"), try value.member("time"))
        guard let policy = try Policy(rawValue: name.text) else { throw name.expected("a policy") }
        guard let limit = try? Limit(tokens: tokens.count, time: time.duration, policy: policy) else {
            throw tokens.expected("a limit's tokens and time")
        }
        var hits: [Hit] = []
        for hit in try value.member("hit").elements {
            hits.append(
                Hit(
                    user: try hit.member("user").text, rejected: try hit.member("rejected").count,
                    first: try hit.member("first").instant))
        }
        self.init(
            limit: limit, rejected: try value.member("rejected").count,
            usersRejected: try value.member("usersRejected").count,
            longestShutOut: try value.member("longestShutOut").duration, hit: hits)
    }
}

extension Chart {
    fileprivate init?(_ value: JSONValue, limits: Int) throws(JSONError) {
        let requests = try value.member("requests").counts
        var rejected: [[Int]] = []
        for counts in try value.member("rejected").elements { rejected.append(try counts.counts) }
        guard rejected.count == limits else { return nil }
        let start = requests.isEmpty ? Instant.start : try value.member("from").instant
        self.init(
            seconds: Int64(try value.member("cell").count), start: start, requests: requests, rejected: rejected)
    }
}

extension JSONValue {
    fileprivate func expected(_ what: String) -> JSONError {
        JSONError(place: start, message: "found something else, expected \(what)")
    }

    fileprivate func member(_ name: String) throws(JSONError) -> JSONValue {
        guard case .object(let members) = kind, let member = members.first(where: { $0.name == name }) else {
            throw expected("an object with \"\(name)\", as a partial result has it")
        }
        return member.value
    }

    fileprivate var elements: [JSONValue] {
        get throws(JSONError) {
            guard case .array(let values) = kind else { throw expected("a list") }
            return values
        }
    }

    fileprivate var count: Int {
        get throws(JSONError) {
            guard case .number(let digits) = kind, let count = Int(digits), count >= 0 else {
                throw expected("a whole number")
            }
            return count
        }
    }

    fileprivate var counts: [Int] {
        get throws(JSONError) {
            var counts: [Int] = []
            for value in try elements { counts.append(try value.count) }
            return counts
        }
    }

    fileprivate var text: String {
        get throws(JSONError) {
            guard case .string(let text) = kind else { throw expected("a string") }
            return text
        }
    }

    fileprivate var duration: Duration {
        get throws(JSONError) {
            guard case .number(let text) = kind, let seconds = try? Duration(scenario: text) else {
                throw expected("a number of seconds")
            }
            return seconds
        }
    }

    fileprivate var instant: Instant {
        get throws(JSONError) {
            guard let instant = Instant(timestamp: try text) else { throw expected("a moment in UTC") }
            return instant
        }
    }
}
