/// A line of a text in the scenario language, and where it stands.
public struct SourceLine: Sendable {
    /// What messages call the file, nil for a text without a name.
    public let file: String?
    /// Its number in the file, from 1.
    public let number: Int
    /// What it holds, in UTF-8, without its end.
    let bytes: ArraySlice<UInt8>

    /// A line of a file without its line feed; what else is no part of it is left out: a CR at its end and, on line 1, a
    /// byte-order mark.
    public init(_ bytes: ArraySlice<UInt8>, number: Int = 1, file: String? = nil) {
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let line = number == 1 && bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes
        self.bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        self.number = number
        self.file = file
    }

    /// A line that was typed, all of which counts.
    public init(_ text: String) {
        bytes = Array(text.utf8)[...]
        number = 1
        file = nil
    }

    /// What it holds as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A place in a line.
    public enum Place: Hashable, Sendable {
        /// At a word, from 0, which is the statement's keyword.
        case word(Int)
        /// At the word after a keyword.
        case after(Keyword)
        /// At the number of rounds, `x98`.
        case rounds
        /// At the line's end.
        case end
    }

    /// The column of a place, in Unicode scalars from 1; that of the line's end where there is no such word.
    public func column(of place: Place) -> Int {
        var lexer = Lexer(self)
        var words: [Word] = []
        while let word = try? lexer.next() { words.append(word) }
        let index: Int? =
            switch place {
            case .word(let number): number
            case .after(let keyword): words.firstIndex { $0.keyword == keyword }.map { $0 + 1 }
            case .rounds: words.firstIndex { $0.roundsDigits != nil }
            case .end: nil
            }
        if let index, words.indices.contains(index) { return words[index].column }
        lexer.finish()
        return lexer.column
    }

    /// Something wrong at a place of this line.
    public func diagnostic(_ place: Place, _ message: String, mend: String? = nil) -> Diagnostic {
        diagnostic(column: column(of: place), message, mend: mend)
    }

    /// Something wrong at a column of this line.
    package func diagnostic(column: Int, _ message: String, mend: String? = nil) -> Diagnostic {
        Diagnostic(file: file, line: number, column: column, message, mend: mend)
    }
}
