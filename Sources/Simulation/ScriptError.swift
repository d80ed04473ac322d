public import ScenarioLanguage

/// Something that a statement can't do where it stands.
public struct ScriptError: Error, Hashable, Sendable {
    /// Where in its line.
    public let place: LinePlace
    /// What is wrong, and what was expected instead.
    public let message: String

    init(_ place: LinePlace, _ message: String) {
        self.place = place
        self.message = message
    }
}

/// The errors of one statement, which has done nothing.
public struct ScriptErrors: Error, Hashable, Sendable {
    /// At least one, in the order of their places.
    public let all: [ScriptError]
}
