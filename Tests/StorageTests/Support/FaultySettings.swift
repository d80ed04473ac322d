import MarkedText
import ScenarioLanguage
import Storage
import Testing

/// A settings file whose errors stand where it has a `¦`, and what the message of each holds.
struct FaultySettings: CustomTestStringConvertible, Sendable {
    let marked: MarkedText
    let phrases: [String]

    init(_ marked: String, _ phrases: String...) {
        self.marked = MarkedText(marked)
        self.phrases = phrases
    }

    var testDescription: String { marked.description }

    func hold(sourceLocation: SourceLocation = #_sourceLocation) {
        let errors = settingsErrors(marked.text)
        #expect(errors.map { "\($0.line):\($0.column)" } == marked.places, "\(errors)", sourceLocation: sourceLocation)
        for (error, phrase) in zip(errors, phrases) {
            #expect(error.message.contains(phrase), sourceLocation: sourceLocation)
        }
    }
}

/// All that is wrong with the text of a settings file.
func settingsErrors(_ text: String) -> [(line: Int, column: Int, message: String)] {
    do throws(Diagnostics) {
        _ = try SettingsFile(Array(text.utf8))
        return []
    } catch {
        return error.all.map { ($0.line, $0.column, $0.text) }
    }
}
