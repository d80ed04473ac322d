import ScenarioLanguage

/// A comment of a scenario that means something in a session's journal: `#! goto 3`.
struct SessionComment: CustomStringConvertible {
    /// What it is about.
    enum Word: String, CaseIterable {
        case limit, back, forward, goto, branch
        /// The start ends here, and the session begins.
        case begin
        /// The parts of the limit that were given on the command line.
        case options
        /// A change of the limit that is no step, as journals had it once.
        case settings
    }

    private static let sign = "#!"

    let word: Word
    private let rest: String

    init(_ word: Word, _ rest: String = "") {
        self.word = word
        self.rest = rest
    }

    /// Reads a line; nil where it is no such comment.
    init?(_ text: String, in line: SourceLine) throws(Diagnostic) {
        guard text.hasPrefix(Self.sign) else { return nil }
        let words = text.dropFirst(Self.sign.count).split(separator: " ", maxSplits: 1)
        let name = words.first.map(String.init) ?? ""
        guard let word = Word(rawValue: name) else {
            let names = Word.allCases.map(\.rawValue)
            let near = nearest(to: name, among: names).map { "did you mean `\($0)`?" }
            let expected = "expected one of \(names.joined(separator: ", "))"
            throw line.diagnostic(column: Self.sign.count + 2, "found `\(name.escaped)`, \(expected)", mend: near)
        }
        self.init(word, words.count > 1 ? String(words[1]) : "")
    }

    var description: String { "\(Self.sign) \(word.rawValue)" + (rest.isEmpty ? "" : " \(rest)") }

    /// The column at which what stands after the word begins.
    var column: Int { Self.sign.count + 1 + word.rawValue.count + 2 }

    /// The number that it gives.
    func count(in line: SourceLine) throws(Diagnostic) -> Int {
        guard let count = Int(rest), count >= 0 else {
            throw line.diagnostic(column: column, "found `\(rest.escaped)`, expected a number")
        }
        return count
    }

    /// The parts of the limit that it gives.
    func limit(in line: SourceLine) throws(Diagnostic) -> PartialLimit {
        let keyword = Keyword.settings.rawValue
        let statement: Statement?
        do throws(Diagnostic) { statement = try Statement(line: rest.isEmpty ? keyword : "\(keyword) \(rest)") } catch {
            throw line.diagnostic(column: column + error.column - keyword.count - 2, error.message, mend: error.mend)
        }
        guard case .settings(let fields) = statement else { return PartialLimit() }
        return PartialLimit(fields)
    }
}
