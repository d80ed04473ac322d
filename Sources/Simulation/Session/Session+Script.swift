import ScenarioLanguage

extension Session {
    /// What led to the present moment, as a scenario that replays to the same answers and expects them.
    ///
    /// An expectation that did not hold stands there as a comment, so that all that the scenario expects does.
    public var script: String {
        let start = start.filter { !$0.isSettings }.map(\.description)
        let done = (0..<history.depth).compactMap { line(of: self[$0]) }
        return (["\(simulator.settings)"] + start + done).map { $0 + "\n" }.joined()
    }

    /// The line of a step, nil where it has none.
    private func line(of step: Step) -> String? {
        guard !step.result.isVoid, let statement = step.command.statement, !statement.isSettings else { return nil }
        switch statement {
        case .request(var request):
            request.expected = step.result.ownOutcome
            return "\(Statement.request(request))"
        case .expect where !step.result.failures.isEmpty: return "# did not hold: \(statement)"
        default: return "\(statement)"
        }
    }
}

extension Statement {
    fileprivate var isSettings: Bool { if case .settings = self { true } else { false } }
}
