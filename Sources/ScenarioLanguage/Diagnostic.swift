/// Something wrong with a text: where it stands, what was found and expected there, and how to mend it.
public struct Diagnostic: Error, Hashable, Sendable {
    /// What messages call the file, nil for a text without a name, such as one that was typed.
    public let file: String?
    /// The line, from 1.
    public let line: Int
    /// The column, in Unicode scalars from 1: of the word at fault, or of the line's end where something is missing.
    public let column: Int
    /// What stands there, and what was expected instead.
    public let message: String
    /// How it may be mended, nil where nothing is near.
    public let mend: String?

    /// Something wrong at a line and a column.
    public init(file: String? = nil, line: Int = 1, column: Int, _ message: String, mend: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.mend = mend
    }

    /// Something wrong at a byte of a text of one line or more.
    public init(file: String? = nil, in text: [UInt8], at offset: Int, _ message: String) {
        let before = text[..<offset]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = SourceLine(before[start...], number: before.count { $0 == UInt8(ascii: "\n") } + 1)
        self.init(file: file, line: line.number, column: line.column(of: .end), message)
    }

    /// What was found and expected, and how to mend it, in one sentence.
    public var text: String { message + (mend.map { "; \($0)" } ?? "") }
}

extension Diagnostic: CustomStringConvertible {
    /// As compilers write it: `six.scenario:3:1: error: found …, expected …`.
    public var description: String {
        "\(file.map { "\($0):" } ?? "")\(line):\(column): error: \(text)"
    }
}

/// All that is wrong with a text.
public struct Diagnostics: Error, Hashable, Sendable {
    /// At least one, in the order of their places.
    public let all: [Diagnostic]

    /// At least one, in the order of their places.
    public init(_ all: [Diagnostic]) {
        precondition(!all.isEmpty, "an error says what is wrong")
        self.all = all
    }

    /// The first of them.
    public var first: Diagnostic { all[0] }
}
