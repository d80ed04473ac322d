import ScenarioLanguage

/// Ctrl-C while a statement makes many requests: the program ends by it, but not before what they came to is written.
final class Interruption {
    /// How many requests are made, far faster than anyone presses a key, before it is looked for again.
    private static let step = 1 << 12
    private var requests = 0
    private var held: HeldInterrupt?

    /// Counts a request of the statement; true where Ctrl-C came, so that what there is must be written.
    func addRequest() -> Bool {
        requests += 1
        guard requests % Self.step == 0 else { return false }
        held = held ?? HeldInterrupt()
        return hasCome
    }

    /// Whether Ctrl-C came while it was held back.
    var hasCome: Bool { held?.isPending ?? false }

    /// What an interrupted report says of the statement in a line.
    func error(in line: Int, of file: String? = nil) -> Diagnostic {
        Diagnostic(file: file, line: line, column: 1, "stopped by Ctrl-C after \(requests) requests")
    }

    /// Ends the statement; where Ctrl-C came, the program.
    func endStatement() {
        requests = 0
        held?.release()
        held = nil
    }
}
