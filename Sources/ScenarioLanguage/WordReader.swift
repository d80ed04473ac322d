/// Goes through the words of a line and says what is wrong with one.
struct WordReader {
    private let words: [Word]
    private let source: SourceLine
    private var index = 0

    init(_ source: SourceLine) throws(Diagnostic) {
        var lexer = Lexer(source)
        var words: [Word] = []
        while let word = try lexer.next() { words.append(word) }
        self.words = words
        self.source = source
    }

    /// The word that comes next, nil at the line's end.
    var current: Word? { index < words.count ? words[index] : nil }

    mutating func take() -> Word? {
        guard let word = current else { return nil }
        index += 1
        return word
    }

    /// Takes the word that comes next where it is this keyword.
    mutating func takes(_ keyword: Keyword) -> Bool {
        guard current?.keyword == keyword else { return false }
        index += 1
        return true
    }

    /// Takes a modifier, each of which stands once, `x98` for any number of rounds, or a keyword instead where there may
    /// be one; nil at the line's end.
    mutating func modifier(of open: inout [String], or other: Keyword? = nil) throws(Diagnostic) -> Word? {
        guard let word = take() else { return nil }
        if let other, word.keyword == other { return word }
        let name = word.roundsDigits == nil ? word.text : "x98"
        guard !word.isQuoted, let index = open.firstIndex(of: name) else {
            let names = open + (other.map { [$0.rawValue] } ?? [])
            let instead = names.isEmpty ? "" : names.joined(separator: ", ") + " or "
            throw unexpected(word, instead + "the end of the line", nearest: names)
        }
        open.remove(at: index)
        return word
    }

    /// What stands from here to the line's end, one element at least.
    mutating func list<Element>(
        of element: (inout WordReader) throws(Diagnostic) -> Element
    ) throws(Diagnostic) -> [Element] {
        var elements: [Element] = []
        repeat { elements.append(try element(&self)) } while current != nil
        return elements
    }

    /// An error that cites the word, or the line's end where there is none; `misspelt`, the word itself unless told,
    /// may be meant as one of `candidates`.
    func unexpected(
        _ word: Word?, _ expected: String, misspelt: String? = nil, nearest candidates: [String] = []
    ) -> Diagnostic {
        let message = "found \(word?.cited ?? "the end of the line"), expected \(expected)"
        let suspect = word?.isQuoted == true ? nil : misspelt ?? word?.text
        let candidate = suspect.flatMap { nearest(to: $0, among: candidates) }
        let column = word?.column ?? source.column(of: .end)
        return source.diagnostic(column: column, message, mend: candidate.map { "did you mean `\($0)`?" })
    }
}
