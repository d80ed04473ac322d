/// Where in a line an error stands.
public enum LinePlace: Hashable, Sendable {
    /// At a word, from 0, which is the statement's keyword.
    case word(Int)
    /// At the word after a keyword.
    case after(Keyword)
    /// At the line's end.
    case end

    /// The column of the place in a line, in Unicode scalars from 1.
    public func column(in line: ArraySlice<UInt8>) -> Int {
        var lexer = Lexer(line)
        var index = 0
        var isNext = false
        while let word = try? lexer.next() {
            if isNext || self == .word(index) { return word.column }
            if let keyword = word.keyword { isNext = self == .after(keyword) }
            index += 1
        }
        lexer.finish()
        return lexer.column
    }
}
