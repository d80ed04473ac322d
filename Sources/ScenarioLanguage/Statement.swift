/// One line of a scenario: a thing to do, to expect or to tell. What is large and rare is kept apart, so that a million
/// requests take little room.
public enum Statement: Hashable, Sendable {
    /// Sets the limit, before anything is asked of it.
    case settings([Field])
    /// Gives each API key a full bucket.
    case user([String])
    /// Asks for tokens.
    case request(Request)
    /// Starts programs that ask by themselves as the clock moves.
    indirect case client(Client)
    /// Ends the clients of users.
    case stop(Who)
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
    /// What is told to whoever chose that choice, from 1, of the question before it.
    case why(choice: Int, String)
    /// Something to bring about.
    case task(String)
    /// Help with the task before it.
    case hint(String)
    /// Ends a task.
    indirect case solved(Goal)
    /// What whoever watches sees below the users from here on.
    case show(Shown)
}

/// Which users a statement is about.
public enum Who: Hashable, Sendable {
    /// Every user, in the order they came.
    case all
    /// The users with these API keys.
    case keys([String])
}

/// How the clock moves.
public enum Advance: Hashable, Sendable {
    /// By so much.
    case by(Duration)
    /// To the moment at which a user's bucket is whole again, or without a key to the last such moment of all.
    case toRefill(String?)
    /// To the first moment at which no client of a user, or without a key none at all, has an open call.
    case toServed(String?)
}

/// What can be seen below the users.
public enum Shown: String, CaseIterable, Sendable {
    case log, timeline, policies, reason
}
