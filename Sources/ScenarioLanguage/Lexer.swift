/// Takes a line apart into its words.
struct Lexer {
    private let source: SourceLine
    private var index: Int
    /// Where the word that is being read begins.
    private var start: Int
    private(set) var column = 1

    init(_ source: SourceLine) {
        self.source = source
        index = source.bytes.startIndex
        start = index
    }

    /// The next word, nil at the line's end or a comment.
    mutating func next() throws(Diagnostic) -> Word? {
        while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { step() }
        start = index
        guard let first = current, first != UInt8(ascii: "#") else { return nil }
        return first == UInt8(ascii: "\"") ? try string() : try word()
    }

    /// Moves to the line's end, so that `column` is the one after its last character.
    mutating func finish() {
        while current != nil { step() }
    }

    /// What has not been read, in which a word that ended in an error counts as unread, and a comment does not count.
    var rest: String {
        line[start...].first == UInt8(ascii: "#") ? "" : String(decoding: line[start...], as: UTF8.self)
    }

    private var line: ArraySlice<UInt8> { source.bytes }

    private var current: UInt8? { index < line.endIndex ? line[index] : nil }

    private var isAtBoundary: Bool {
        switch current {
        case nil, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"): true
        default: false
        }
    }

    /// Goes on by a byte; a column is counted for the byte that begins a scalar.
    private mutating func step() {
        if line[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
    }

    private mutating func word() throws(Diagnostic) -> Word {
        let startColumn = column
        while !isAtBoundary {
            guard current != UInt8(ascii: "\"") else {
                throw source.diagnostic(column: column, "found a quote inside a word, expected a space before it")
            }
            step()
        }
        return Word(text: try text(from: start, at: startColumn), isQuoted: false, column: startColumn)
    }

    private mutating func string() throws(Diagnostic) -> Word {
        let startColumn = column
        var result = ""
        step()
        var partStart = index
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte == UInt8(ascii: "\\") else {
                step()
                continue
            }
            result += try text(from: partStart, at: startColumn)
            step()
            switch current {
            case UInt8(ascii: "\""): result += "\""
            case UInt8(ascii: "\\"): result += "\\"
            case UInt8(ascii: "n"): result += "\n"
            default:
                throw source.diagnostic(
                    column: startColumn, #"found a backslash alone in a string, expected \", \\ or \n"#)
            }
            step()
            partStart = index
        }
        result += try text(from: partStart, at: startColumn)
        guard current != nil else {
            throw source.diagnostic(column: startColumn, "found a string without an end, expected a closing quote")
        }
        step()
        guard isAtBoundary else {
            throw source.diagnostic(
                column: startColumn, "found a string that runs into a word, expected a space after it")
        }
        return Word(text: result, isQuoted: true, column: startColumn)
    }

    private func text(from start: Int, at column: Int) throws(Diagnostic) -> String {
        guard let text = String(validating: line[start..<index], as: UTF8.self) else {
            throw source.diagnostic(column: column, "found bytes that are no UTF-8, expected text in UTF-8")
        }
        return text
    }
}
