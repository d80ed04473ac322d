import Testing

@testable import token_bucket

/// A settings file whose errors stand where it has a `¦`, and what the message of each holds.
struct FaultySettings: CustomTestStringConvertible, Sendable {
    let marked: String
    let phrases: [String]

    init(_ marked: String, _ phrases: String...) {
        self.marked = marked
        self.phrases = phrases
    }

    var testDescription: String { marked }
    var text: String { String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "¦" })) }

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

    func hold(sourceLocation: SourceLocation = #_sourceLocation) {
        let errors = settingsErrors(text)
        #expect(errors.map { "\($0.line):\($0.column)" } == places, "\(errors)", sourceLocation: sourceLocation)
        for (error, phrase) in zip(errors, phrases) {
            #expect(error.message.contains(phrase), sourceLocation: sourceLocation)
        }
    }
}

/// All that is wrong with the text of a settings file.
func settingsErrors(_ text: String) -> [(line: Int, column: Int, message: String)] {
    do throws(SettingsFile.Malformed) {
        _ = try SettingsFile(Array(text.utf8))
        return []
    } catch {
        return error.errors.map { ($0.line, $0.column, $0.message) }
    }
}
