/// A word or a string in quotes, as it stands in a line.
struct Word {
    /// What it means: without the quotes and the escapes.
    let text: String
    let isQuoted: Bool
    /// Where it begins, in Unicode scalars from 1.
    let column: Int
    /// The keyword that it is, nil where it is none.
    let keyword: Keyword?

    init(text: String, isQuoted: Bool, column: Int) {
        self.text = text
        self.isQuoted = isQuoted
        self.column = column
        keyword = isQuoted ? nil : Keyword.named[text]
    }

    /// How a message cites it, a long one by its beginning.
    var cited: String {
        let (beginning, rest) = text.beginning
        return isQuoted ? text.citedInQuotes : "`\(beginning.escaped)\(rest)`"
    }

    /// The digits after the x of a bare `x98`.
    var roundsDigits: Substring? {
        guard !isQuoted, text.utf8.first == UInt8(ascii: "x"), text.utf8.count > 1 else { return nil }
        let digits = text.utf8.dropFirst()
        return digits.allSatisfy(\.isDigit) ? Substring(digits) : nil
    }

    /// Whether it means what it says, rather than something in the language.
    var isPlain: Bool { keyword?.isReserved != true && roundsDigits == nil }
}

extension String {
    /// As much of the text as a message cites, and the sign that it goes on.
    fileprivate var beginning: (text: String, rest: String) {
        let beginning = unicodeScalars.prefix(60)
        return (String(beginning), beginning.endIndex == unicodeScalars.endIndex ? "" : "…")
    }

    /// The text in quotes, only its beginning where it is long.
    package var citedInQuotes: String { beginning.text.quoted + beginning.rest }
}

extension StringProtocol {
    /// The text in quotes as the language writes it, other control characters escaped for a message.
    package var quoted: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result += scalar.escaped
            }
        }
        return result + "\""
    }

    /// The text with every control character as `\u{1b}`, fit for a message.
    package var escaped: String {
        unicodeScalars.reduce(into: "") { $0 += $1.escaped }
    }

    /// Whether it holds a control character (C0, DEL or C1).
    var hasControl: Bool {
        // Printable ASCII, which most texts are, needs no look at its scalars.
        !utf8.allSatisfy { 0x20...0x7E ~= $0 } && unicodeScalars.contains(where: \.isControl)
    }
}

extension Unicode.Scalar {
    /// Whether it is one of C0, DEL and C1.
    package var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value }

    fileprivate var escaped: String {
        isControl ? "\\u{" + String(value, radix: 16) + "}" : String(self)
    }
}
