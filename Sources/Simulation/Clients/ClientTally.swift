public import RateLimiter
import ScenarioLanguage

/// What the clients of one user came to.
public struct ClientTally: Hashable, Sendable {
    /// The user's number.
    public let user: Int
    /// The user's API key.
    public let apiKey: String
    /// How many of the clients have not ended.
    public internal(set) var running = 0
    /// How many of them have an open call.
    public internal(set) var waiting = 0
    /// How many calls were begun.
    public internal(set) var calls = 0
    /// How many of them were served.
    public internal(set) var served = 0
    /// How many requests were made.
    public internal(set) var requests = 0
    /// The longest that a call took until it was served.
    public internal(set) var longestCall = Duration.zero
    /// When the last call was served, nil where none was.
    public internal(set) var lastServed: Instant?

    /// How many of the calls were given up.
    public var givenUp: Int { calls - served - waiting }

    init(user: Int, apiKey: String) {
        self.user = user
        self.apiKey = apiKey
    }
}

extension ClientTally: CustomStringConvertible {
    /// It as a line of a report: `clients of user001: 50 calls, 50 served, 0 given up · 3 requests for each call served ·
    /// longest wait 4:00`.
    public var description: String {
        let open = waiting > 0 ? ", \(waiting) open" : ""
        let outcomes = "\(calls) \(calls.form(of: "call")), \(served) served, \(givenUp) given up\(open)"
        let ending =
            served > 0 ? " · \(requestsPerCall) for each call served · longest wait \(longestCall.countdown)" : ""
        return "clients of \(apiKey.escaped): \(outcomes)\(ending)"
    }

    /// How many requests there were for each call that was served, to a tenth.
    private var requestsPerCall: String {
        let tenths = (requests * 20 + served) / (served * 2)
        return "\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)") request\(tenths == 10 ? "" : "s")"
    }
}
