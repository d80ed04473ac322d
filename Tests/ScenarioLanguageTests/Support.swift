import MarkedText
import ScenarioLanguage
import Testing

/// The error in a line, nil where it has none.
func fault(_ line: String) -> Diagnostic? {
    fault(SourceLine(line))
}

/// The error in a line of any bytes.
func fault(_ line: [UInt8]) -> Diagnostic? {
    fault(SourceLine(line[...]))
}

private func fault(_ line: SourceLine) -> Diagnostic? {
    do throws(Diagnostic) {
        _ = try Statement(line)
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
        let message = error?.text ?? "no error"
        #expect(error.map { ["1:\($0.column)"] } == marked.places, "\(message)", sourceLocation: sourceLocation)
        for phrase in phrases {
            #expect(message.contains(phrase), sourceLocation: sourceLocation)
        }
    }
}
