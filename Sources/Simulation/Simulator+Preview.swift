public import ScenarioLanguage

extension Simulator {
    /// More requests than this are not carried out one after the other just to be looked at.
    private static let mostPreviewedRequests = 100_000

    /// How far the clock moves while a statement is carried out.
    public func movement(of statement: Statement) -> Duration {
        switch statement {
        case .advance: moment(after: statement).map { now.duration(to: $0) } ?? .zero
        case .request(let request): request.interval * (request.rounds - 1)
        case .settings, .user, .client, .stop, .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: .zero
        }
    }

    /// The state while a statement without an error is carried out, so long after its beginning.
    public func preview(of statement: Statement, after elapsed: Duration) -> Simulator {
        var state = self
        let moment = now.advancing(by: elapsed) ?? now
        if case .request(var request) = statement, request.interval > .zero {
            request.expected = nil
            request.rounds = min(request.rounds, Int(elapsed.nanoseconds / request.interval.nanoseconds) + 1)
            if request.rounds * users(of: request.who).count <= Self.mostPreviewedRequests {
                try? state.run(.request(request)) { _ in }
            }
        }
        let answered = state.answered
        while let turn = state.clients.next, turn.instant <= moment,
            state.answered - answered < Self.mostPreviewedRequests
        {
            _ = state.makeRequest(of: turn)
        }
        state.now = moment
        return state
    }
}
