import MarkedText
import Simulation
import Testing

/// A script whose errors stand where it has a `¦`, and what the message of each holds.
struct FaultyScript: CustomTestStringConvertible, Sendable {
    let marked: MarkedText
    let phrases: [String]

    init(_ marked: String, _ phrases: String...) {
        self.marked = MarkedText(marked)
        self.phrases = phrases
    }

    var testDescription: String { marked.description.replacing("\n", with: "⏎") }

    /// Checks the errors that the script has, and that there are no others.
    func hold(purpose: ScriptPurpose = .test, sourceLocation: SourceLocation = #_sourceLocation) {
        let errors = play(marked.text, purpose: purpose).errors
        #expect(errors.map { "\($0.line):\($0.column)" } == marked.places, "\(errors)", sourceLocation: sourceLocation)
        for (error, phrase) in zip(errors, phrases) {
            #expect(error.text.contains(phrase), sourceLocation: sourceLocation)
        }
    }
}
