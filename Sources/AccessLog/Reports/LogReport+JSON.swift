import JSON
import RateLimiter
import ScenarioLanguage

extension LogReport {
    /// The report as one JSON object: times as exact seconds, moments in UTC.
    public var json: String {
        var members: [(name: String, value: JSONLiteral)] = [
            ("log", log.json), ("naming", log.naming?.json ?? .null), ("limits", .array(limits.map(\.json))),
            ("chart", chart.json),
        ]
        if !goals.isEmpty { members.append(("goals", .array(goals.map(\.json)))) }
        return JSONLiteral.object(members).text
    }
}

extension LogSummary {
    fileprivate var json: JSONLiteral {
        [
            "requests": JSONLiteral(requests), "users": JSONLiteral(users), "skipped": JSONLiteral(skipped),
            "outOfOrder": JSONLiteral(outOfOrder), "from": JSONLiteral(span?.lowerBound.timestamp),
            "to": JSONLiteral(span?.upperBound.timestamp), "noRequests": JSONLiteral(noRequests),
            "outside": JSONLiteral(outside),
        ]
    }
}

extension LimitReport {
    fileprivate var json: JSONLiteral {
        let hits = hit.map { hit -> JSONLiteral in
            [
                "user": .string(hit.user.text), "rejected": JSONLiteral(hit.rejected),
                "first": .string(hit.first.timestamp),
            ]
        }
        let outcome: [(name: String, value: JSONLiteral)] = [
            ("rejected", JSONLiteral(rejected)), ("usersRejected", JSONLiteral(usersRejected)),
            ("longestShutOut", .number(longestShutOut.decimalSeconds)), ("hit", .array(hits)),
        ]
        return .object(limit.members + outcome)
    }
}

extension Limit {
    fileprivate var members: [(name: String, value: JSONLiteral)] {
        [
            ("policy", .string(policy.rawValue)), ("tokens", JSONLiteral(tokens)),
            ("time", .number(time.decimalSeconds)),
        ]
    }
}

extension Chart {
    /// The cells' width in seconds, when the first begins, and the counts in each: of all requests, and for each limit,
    /// in the order of `limits`, of those rejected.
    fileprivate var json: JSONLiteral {
        [
            "from": JSONLiteral(requests.isEmpty ? nil : start(of: 0).timestamp), "cell": JSONLiteral(seconds),
            "requests": .array(requests.map { JSONLiteral($0) }),
            "rejected": .array(rejected.map { .array($0.map { JSONLiteral($0) }) }),
        ]
    }
}

extension MetGoal {
    fileprivate var json: JSONLiteral {
        let counts: [(name: String, value: JSONLiteral)] = [
            ("rejected", JSONLiteral(rejected)), ("rejectedWithOneFewer", JSONLiteral(rejectedWithOneFewer)),
        ]
        return .object([("rejectAtMost", .string(goal.text))] + limit.members + counts)
    }
}

extension UserNaming {
    /// What was to name the users, where that was found and how often, the first of them, and how many are no addresses.
    fileprivate var json: JSONLiteral {
        [
            "key": .string(keyName),
            "places": .array(places.map { ["place": .string($0.source.name), "requests": JSONLiteral($0.requests)] }),
            "examples": .array(examples.map { .string($0.text) }), "noAddresses": JSONLiteral(noAddresses),
            "warnings": .array(warnings.map(JSONLiteral.string)),
        ]
    }
}
