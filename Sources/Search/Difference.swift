public import RateLimiter
public import ScenarioLanguage
import Simulation

/// A scenario at whose end two policies answer a request differently, and none before.
public struct Difference: Sendable {
    /// What comes before the statement that makes that request: the limit with the first policy, the users, and what leads
    /// to it.
    public let lead: [Statement]
    /// The statement that makes it: a request of one user by hand, or what lets a client ask.
    public let last: Statement
    /// What the first policy decided and why, then the second; nil where no such request is made under a policy.
    public let answers: [Explanation?]
    /// What is said of the request and the answers to it.
    private let comments: [String]

    /// A difference at a request of one user by hand.
    init(lead: [Statement], request: Request, answers: [Explanation]) {
        self.lead = lead
        self.answers = answers
        last = .request(request.expecting(answers[0]))
        comments = answers.map { $0.comment(of: $0.limit.policy) }
    }

    /// A difference at which the runs of a statement under two policies part.
    init(lead: [Statement], last: Statement, parting: Parting, policies: [Policy]) {
        self.lead = lead
        answers = parting.explanations
        if case .request(let request) = last, parting.request.client == nil, let answer = parting.answers[0] {
            self.last = .request(request.expecting(answer.explanation))
        } else {
            self.last = last
        }
        let request = parting.request
        let asker = request.client.map { "client \($0) of \(request.apiKey) asks at \(request.instant.exactClockText)" }
        comments =
            [asker].compactMap(\.self)
            + zip(policies, answers).map { policy, answer in
                answer?.comment(of: policy) ?? "under \(policy.rawValue) no such request is made"
            }
    }

    /// All statements; the last leads to the request, and where that is made by hand expects what the first policy answers.
    public var statements: [Statement] { lead + [last] }

    /// The scenario as a text of the language, whose comments say what each policy answers and why.
    public var script: String {
        let lines = lead.map(\.description) + comments.map { "# \($0)" } + [last.description]
        return lines.map { $0 + "\n" }.joined()
    }
}

extension Request {
    fileprivate func expecting(_ answer: Explanation) -> Request {
        var request = self
        request.expected = answer.decision.isAccepted ? .success : .rejected
        return request
    }
}

extension Explanation {
    fileprivate func comment(of policy: Policy) -> String {
        "\(policy.rawValue) answers \(decision.status): \(sentence)"
    }
}
