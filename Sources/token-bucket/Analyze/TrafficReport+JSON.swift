import RateLimiter
import ScenarioLanguage
import Simulation
import AccessLog

extension TrafficReport {
    /// The report as one JSON object: times as exact seconds, moments in UTC.
    var json: String {
        var members = [
            #""log":\#(log.json)"#, #""limits":[\#(limits.map(\.json).joined(separator: ","))]"#,
            #""chart":\#(chart.json)"#,
        ]
        if !goals.isEmpty { members.append(#""goals":[\#(goals.map(\.json).joined(separator: ","))]"#) }
        return "{\(members.joined(separator: ","))}"
    }
}

extension LogSummary {
    fileprivate var json: String {
        let from = span?.lowerBound.timestamp.json ?? "null"
        let to = span?.upperBound.timestamp.json ?? "null"
        let disorder = outOfOrder.map { "\($0)" } ?? "null"
        return #"{"requests":\#(requests),"users":\#(users),"skipped":\#(skipped),"outOfOrder":\#(disorder),"#
            + #""from":\#(from),"to":\#(to)}"#
    }
}

extension Limit {
    fileprivate var json: String {
        #""policy":\#(policy.rawValue.json),"tokens":\#(tokens),"time":\#(time.decimalSeconds)"#
    }
}

extension LimitReport {
    fileprivate var json: String {
        let hits = hit.map {
            #"{"user":\#($0.user.json),"rejected":\#($0.rejected),"first":\#($0.first.timestamp.json)}"#
        }
        return #"{\#(limit.json),"rejected":\#(rejected),"usersRejected":\#(usersRejected),"#
            + #""longestShutOut":\#(longestShutOut.decimalSeconds),"hit":[\#(hits.joined(separator: ","))]}"#
    }
}

extension Chart {
    /// The cells' width in seconds, when the first begins, and the counts in each: of all requests, and for each limit,
    /// in the order of `limits`, of those rejected.
    fileprivate var json: String {
        func list(_ counts: [Int]) -> String { "[\(counts.map { "\($0)" }.joined(separator: ","))]" }
        let from = requests.isEmpty ? "null" : start(of: 0).timestamp.json
        let rejected = rejected.map(list).joined(separator: ",")
        return #"{"from":\#(from),"cell":\#(seconds),"requests":\#(list(requests)),"rejected":[\#(rejected)]}"#
    }
}

extension MetGoal {
    fileprivate var json: String {
        let fewer = rejectedWithOneFewer.map { "\($0)" } ?? "null"
        return #"{"rejectAtMost":\#(goal.text.json),\#(limit.json),"rejected":\#(rejected),"#
            + #""rejectedWithOneFewer":\#(fewer)}"#
    }
}
