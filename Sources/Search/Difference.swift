public import RateLimiter
public import ScenarioLanguage
import Simulation

/// A scenario at whose end two policies answer a request differently, and none before.
public struct Difference: Sendable {
    /// What comes before that request: the limit with the first policy, the users, and what leads to it.
    public let lead: [Statement]
    /// The request, one of one user.
    public let request: Request
    /// What the first policy decided and why, then the second.
    public let answers: [Explanation]

    init(lead: [Statement], request: Request, answers: [Explanation]) {
        self.lead = lead
        self.answers = answers
        var request = request
        request.expected = answers[0].decision.isAccepted ? .success : .rejected
        self.request = request
    }

    /// All statements; the last makes the request, and expects what the first policy answers.
    public var statements: [Statement] { lead + [.request(request)] }

    /// The scenario as a text of the language, whose comments say what each policy answers and why.
    public var script: String {
        let comments = answers.map { "# \($0.limit.policy.rawValue) answers \($0.decision.status): \($0.sentence)" }
        let lines = lead.map(\.description) + comments + ["\(Statement.request(request))"]
        return lines.map { $0 + "\n" }.joined()
    }
}
