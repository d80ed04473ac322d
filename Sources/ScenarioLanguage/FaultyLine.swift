/// What can still be told of a line that is no statement, so that the lines after it can be checked.
public struct FaultyLine: Sendable {
    /// The statement that it was meant to be, nil where that can't be told.
    public let keyword: Keyword?
    /// The words and strings after it, as far as they can be told apart.
    public let words: [String]

    /// Reads a line as leniently as can be.
    public init(_ line: SourceLine) {
        var lexer = Lexer(line)
        var words: [String] = []
        var first: Word?
        while let word = try? lexer.next() {
            if first == nil { first = word } else { words.append(word.text) }
        }
        // Where a string ends in what follows can't be told, so it is taken apart at quotes, and at spaces too.
        let rest = lexer.rest.unicodeScalars
        let parts = rest.split(separator: "\"") + rest.split { " \t\"".unicodeScalars.contains($0) }
        words += parts.map { String($0) }
        keyword = first?.keyword.flatMap { Keyword.statements.contains($0) ? $0 : nil }
        self.words = words
    }

    /// The fields among the words.
    public var fields: [Field] {
        words.flatMap { word -> [Field] in
            guard case .settings(let fields)? = try? Statement(line: "settings \(word)") else { return [] }
            return fields
        }
    }
}
