public import ScenarioLanguage

/// Writes down what a script leads to, while it runs.
public protocol Report {
    /// Takes an event in.
    mutating func add(_ event: Event, _ context: ScriptContext)
    /// Ends a statement.
    mutating func endStatement(_ context: ScriptContext)
    /// Ends the report; where there are errors, the script ended at the first.
    mutating func finish(_ summary: Summary, _ errors: [Diagnostic])
}

extension Report {
    /// Nothing to do, unless a report groups what a statement led to.
    public mutating func endStatement(_ context: ScriptContext) {}
}

/// No report.
public struct NoReport: Report {
    /// Says nothing.
    public init() {}

    /// Leaves the event alone.
    public mutating func add(_ event: Event, _ context: ScriptContext) {}

    /// Says nothing.
    public mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {}
}
