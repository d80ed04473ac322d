/// Where in a line an error stands.
public enum LinePlace: Hashable, Sendable {
    /// At a word, from 0, which is the statement's keyword.
    case word(Int)
    /// At the word after a keyword.
    case after(Keyword)
    /// At the line's end.
    case end
}

/// The columns of a line's words, in Unicode scalars from 1.
public struct LineColumns {
    private var words: [Word] = []
    private let end: Int

    /// The columns in a line without its end.
    public init(_ line: ArraySlice<UInt8>) {
        var lexer = Lexer(line)
        while let word = try? lexer.next() { words.append(word) }
        lexer.finish()
        end = lexer.column
    }

    /// The column of a place, that of the line's end where there is no such word.
    public subscript(place: LinePlace) -> Int {
        let index: Int?
        switch place {
        case .word(let number): index = number
        case .after(let keyword): index = words.firstIndex { $0.keyword == keyword }.map { $0 + 1 }
        case .end: index = nil
        }
        return index.flatMap { words.indices.contains($0) ? words[$0].column : nil } ?? end
    }
}
