import ScenarioLanguage

extension Session {
    /// What was asked up to the present moment, by whom and under which limit, for a list of sessions.
    public var summary: String {
        let records = simulator.records
        let requests = records.reduce(0) { $0 + $1.accepted + $1.rejected }
        let limit = simulator.limit
        return "\(requests.counted("request")) of \(users); "
            + "\(limit.limitInWords), \(limit.policy.rawValue)"
    }

    private var users: String {
        let keys = simulator.records.prefix(2).map(\.apiKey.escaped)
        let others = simulator.records.count - keys.count
        guard !keys.isEmpty else { return "no user" }
        return keys.joined(separator: ", ") + (others > 0 ? " and \(others.grouped) more" : "")
    }
}
