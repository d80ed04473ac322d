public import RateLimiter
public import ScenarioLanguage

/// What a statement led to.
public enum Event: Sendable {
    /// A request was answered.
    case answer(Answer)
    /// An expectation was held against what came.
    case check(Check)
}

/// The answer to one request.
public struct Answer: Sendable {
    /// The user's number, in the order they came.
    public let user: Int
    /// The user's API key.
    public let apiKey: String
    /// The number of the client that asked, from 1; nil where a statement did by hand.
    public let client: Int?
    /// What was decided, on what, and why.
    public let explanation: Explanation
    /// What the statement expected and what came, where they differ.
    public let failure: String?

    /// When it was asked.
    public var instant: Instant { explanation.instant }
    /// What the limit decided.
    public var decision: Decision { explanation.decision }
}

/// An expectation and whether it held.
public struct Check: Sendable {
    /// What was expected.
    public enum Subject: Sendable {
        /// That every answer of the request is this.
        case answers(Request, Outcome)
        /// That a user has this property.
        case property(apiKey: String, Property)
        /// That a task for a user took no longer than this.
        case time(apiKey: String, Duration)
        /// That a task for a user took no more requests than this.
        case requests(apiKey: String, Int)

        /// The user that is looked at, nil where answers are.
        var apiKey: String? {
            switch self {
            case .answers: nil
            case .property(let key, _), .time(let key, _), .requests(let key, _): key
            }
        }
    }

    /// What was expected.
    public let subject: Subject
    /// What was expected and what came, nil where it held.
    public let failure: String?

    /// The expectation as the language writes it.
    public var description: String {
        switch subject {
        case .answers(let request, _): Statement.request(request).description
        case .property(let apiKey, let property): Statement.expect(Expectation(apiKey, [property])).description
        case .time(_, let time): "solved within \(time.scenarioText)"
        case .requests(_, let count): "solved requests \(count)"
        }
    }
}
