import Simulation
import Testing

/// A script whose errors stand where it has a `¦`, and what the message of each holds.
struct FaultyScript: CustomTestStringConvertible, Sendable {
    let marked: String
    let phrases: [String]

    init(_ marked: String, _ phrases: String...) {
        self.marked = marked
        self.phrases = phrases
    }

    var script: String { String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "¦" })) }
    var testDescription: String { marked.replacing("\n", with: "⏎") }

    /// The line and column of each mark.
    var places: [String] {
        var places: [String] = []
        var (line, column) = (1, 1)
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "¦": places.append("\(line):\(column)")
            case "\n": (line, column) = (line + 1, 1)
            default: column += 1
            }
        }
        return places
    }

    /// Checks the errors that the script has, and that there are no others.
    func hold(purpose: ScriptPurpose = .test, sourceLocation: SourceLocation = #_sourceLocation) {
        let errors = play(script, purpose: purpose).errors
        #expect(errors.map { "\($0.line):\($0.column)" } == places, "\(errors)", sourceLocation: sourceLocation)
        for (error, phrase) in zip(errors, phrases) {
            #expect(error.message.contains(phrase), sourceLocation: sourceLocation)
        }
    }
}
