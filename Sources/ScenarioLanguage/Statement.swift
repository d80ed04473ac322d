public import RateLimiter

/// One line of a scenario: a thing to do, to expect or to tell.
public enum Statement: Hashable, Sendable {
    /// Sets the limit, before anything is asked of it.
    case settings([Field])
    /// Gives each API key a full bucket.
    case user([String])
    /// Asks for tokens.
    case request(Request)
    /// Moves the clock.
    case advance(Advance)
    /// Looks at a user without changing anything.
    case expect(Expectation)
    /// A heading, `case` in the language: what follows belongs to it.
    case heading(String)
    /// A caption for whoever watches.
    case say(String)
    /// A question to predict.
    case ask(Question)
    /// Something to bring about.
    case task(String)
    /// Ends a task.
    case solved(Expectation)
}

/// A part of a limit.
public enum Field: Hashable, Sendable {
    /// How many tokens a bucket holds.
    case tokens(Int)
    /// The time that they are for.
    case time(Duration)
    /// The rule that decides.
    case policy(Policy)

    /// The field's name in the language and in settings.json.
    public var name: String {
        switch self {
        case .tokens: "tokens"
        case .time: "time"
        case .policy: "policy"
        }
    }
}

/// Rounds of requests: a round asks once for each user named, in the order named.
public struct Request: Hashable, Sendable {
    /// Who asks.
    public enum Who: Hashable, Sendable {
        /// Every user, in the order they came.
        case all
        /// The users with these API keys.
        case keys([String])
    }

    /// Who asks.
    public var who: Who
    /// How many rounds, 1 or more.
    public var rounds = 1
    /// How far the clock moves between two rounds.
    public var interval = Duration.zero
    /// How many tokens a request takes, 1 or more.
    public var cost = 1
    /// What every answer should be.
    public var expected: Outcome?

    /// One request of one token from each of `who`, unless told otherwise.
    public init(
        _ who: Who, rounds: Int = 1, interval: Duration = .zero, cost: Int = 1, expected: Outcome? = nil
    ) {
        self.who = who
        self.rounds = rounds
        self.interval = interval
        self.cost = cost
        self.expected = expected
    }
}

/// What a request comes to.
public enum Outcome: Int, CaseIterable, Sendable {
    /// The request took its tokens.
    case success = 200
    /// The request was rejected.
    case rejected = 429
}

/// How the clock moves.
public enum Advance: Hashable, Sendable {
    /// By so much.
    case by(Duration)
    /// To the moment at which a user's bucket is whole again, or without a key to the last such moment of all.
    case toRefill(String?)
}

/// What a user should look like.
public struct Expectation: Hashable, Sendable {
    /// Whom to look at.
    public let apiKey: String
    /// What should hold, at least one thing.
    public let properties: [Property]

    /// That a user's properties are these.
    public init(_ apiKey: String, _ properties: [Property]) {
        self.apiKey = apiKey
        self.properties = properties
    }
}

/// Something to see of a user.
public enum Property: Hashable, Sendable {
    /// How many tokens are left.
    case tokens(Int)
    /// How many of the user's requests succeeded so far.
    case accepted(Int)
    /// How many of them were rejected.
    case rejected(Int)
    /// How long until the bucket is whole again.
    case refill(Duration)
    /// How long the user's last answer said to wait, nil for never.
    case retry(Duration?)
    /// How long the user's last answer was held back.
    case delay(Duration)
}

/// A question, its choices and the right one.
public struct Question: Hashable, Sendable {
    /// What is asked.
    public let text: String
    /// What to choose from, two or more.
    public let choices: [String]
    /// The right choice, from 1.
    public let answer: Int

    /// A question whose `answer` is the number of a choice, from 1.
    public init(_ text: String, choices: [String], answer: Int) {
        self.text = text
        self.choices = choices
        self.answer = answer
    }
}
