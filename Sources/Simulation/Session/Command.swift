public import ScenarioLanguage

/// What is done in a session: by a key, at the prompt, by a line of a journal or by the clock.
public enum Command: Hashable, Sendable {
    /// Carries out a statement.
    case statement(Statement)
    /// Moves the clock, which runs by itself, as a part of what it did just before.
    case tick(Duration)
    /// Holds the users to other parts of the limit, and does again under it what led to the present moment.
    indirect case change(PartialLimit)
    /// Takes so many steps back.
    case back(Int)
    /// Puts so many steps back in place.
    case forward(Int)
    /// Goes to the moment after the step of that number, 0 for the start, on whichever branch it lies.
    case goto(Int)
    /// Makes the branch on which the step of that number lies the one that is ahead.
    case branch(Int)

    /// Goes back to the start.
    public static let restart = Command.goto(0)

    /// The statement that it carries out, nil where it is none.
    public var statement: Statement? {
        switch self {
        case .statement(let statement): statement
        case .tick(let duration): .advance(.by(duration))
        case .change, .back, .forward, .goto, .branch: nil
        }
    }
}
