/// Goes through the words of a line and says what is wrong with one.
struct WordReader {
    private let words: [Word]
    private let endColumn: Int
    private var index = 0

    init(_ line: ArraySlice<UInt8>) throws(SyntaxError) {
        var lexer = Lexer(line)
        var words: [Word] = []
        while let word = try lexer.next() { words.append(word) }
        lexer.finish()
        self.words = words
        endColumn = lexer.column
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

    /// What stands from here to the line's end, one element at least.
    mutating func list<Element>(
        of element: (inout WordReader) throws(SyntaxError) -> Element
    ) throws(SyntaxError) -> [Element] {
        var elements: [Element] = []
        repeat { elements.append(try element(&self)) } while current != nil
        return elements
    }

    /// An error that cites the word, or the line's end where there is none; `misspelt`, the word itself unless told,
    /// may be meant as one of `candidates`.
    func unexpected(
        _ word: Word?, _ expected: String, misspelt: String? = nil, nearest candidates: [String] = []
    ) -> SyntaxError {
        let message = "found \(word?.cited ?? "the end of the line"), expected \(expected)"
        let suspect = word?.isQuoted == true ? nil : misspelt ?? word?.text
        let candidate = suspect.flatMap { nearest(to: $0, among: candidates) }
        let hint = candidate.map { "; did you mean `\($0)`?" } ?? ""
        return SyntaxError(column: word?.column ?? endColumn, message + hint)
    }
}
