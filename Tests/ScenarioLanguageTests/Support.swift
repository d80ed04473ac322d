import MarkedText
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
    let marked: MarkedText
    let phrases: [String]

    init(_ marked: String, _ phrases: String...) {
        self.marked = MarkedText(marked)
        self.phrases = phrases
    }

    var testDescription: String { marked.description }

    func hold(sourceLocation: SourceLocation = #_sourceLocation) {
        let error = fault(marked.text)
        let message = error?.message ?? "no error"
        #expect(error.map { ["1:\($0.column)"] } == marked.places, "\(message)", sourceLocation: sourceLocation)
        for phrase in phrases {
            #expect(message.contains(phrase), sourceLocation: sourceLocation)
        }
    }
}
