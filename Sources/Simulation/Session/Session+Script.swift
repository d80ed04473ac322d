import ScenarioLanguage

extension Session {
    /// What led to the present moment, as a scenario that replays to the same answers and expects them.
    public var script: String {
        let done = (0..<history.depth).lazy.map { self[$0] }.compactMap { step -> Statement? in
            guard !step.result.isVoid, case .request(var request) = step.command.statement else {
                return step.result.isVoid ? nil : step.command.statement
            }
            request.expected = step.result.ownOutcome
            return .request(request)
        }
        let isSettings = { (statement: Statement) in if case .settings = statement { true } else { false } }
        return ([simulator.settings] + (start + done).filter { !isSettings($0) }).map { "\($0)\n" }.joined()
    }
}
