import ScenarioLanguage
import Testing

/// The error in a line, nil where it has none.
func fault(_ line: String) -> SyntaxError? {
    fault(Array(line.utf8))
}

/// The error in a line of any bytes.
func fault(_ line: [UInt8]) -> SyntaxError? {
    do throws(SyntaxError) {
        _ = try Statement(line: line[...])
        return nil
    } catch {
        return error
    }
}

/// A line with the place of its error marked by `¦`, and what the message must hold.
struct FaultyExample: CustomTestStringConvertible, Sendable {
    let marked: String
    let phrases: [String]

    init(_ marked: String, _ phrases: String...) {
        self.marked = marked
        self.phrases = phrases
    }

    var line: String { String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "¦" })) }
    var column: Int { marked.unicodeScalars.prefix { $0 != "¦" }.count + 1 }
    var testDescription: String { marked }

    func hold(sourceLocation: SourceLocation = #_sourceLocation) {
        let error = fault(line)
        let message = error?.message ?? "no error"
        #expect(error?.column == column, "\(message)", sourceLocation: sourceLocation)
        for phrase in phrases {
            #expect(message.contains(phrase), sourceLocation: sourceLocation)
        }
    }
}
