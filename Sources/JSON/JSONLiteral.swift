/// A JSON value to be written; a dictionary literal is an object, its members in their order.
///
///     let json: JSONLiteral = ["user": "ann", "rejected": 2]
///     json.text    // {"user":"ann","rejected":2}
public enum JSONLiteral: Sendable {
    /// An object's members, in their order.
    case object([(name: String, value: JSONLiteral)])
    /// An array's elements.
    case array([JSONLiteral])
    /// A string.
    case string(String)
    /// A number, written as JSON writes it, so that it is told exactly.
    case number(String)
    /// Nothing.
    case null

    /// The text without spaces.
    public var text: String {
        switch self {
        case .object(let members): "{" + members.map { "\($0.name.json):\($0.value.text)" }.joined(separator: ",") + "}"
        case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
        case .string(let text): text.json
        case .number(let digits): digits
        case .null: "null"
        }
    }

    /// A whole number, nothing where there is none.
    public init(_ number: (some BinaryInteger)?) { self = number.map { .number("\($0)") } ?? .null }

    /// A string, nothing where there is none.
    public init(_ text: String?) { self = text.map(JSONLiteral.string) ?? .null }
}

extension JSONLiteral: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// An object of these members.
    public init(dictionaryLiteral members: (String, JSONLiteral)...) {
        self = .object(members.map { (name: $0.0, value: $0.1) })
    }

    /// A string.
    public init(stringLiteral text: String) { self = .string(text) }

    /// A whole number.
    public init(integerLiteral number: Int) { self = .number("\(number)") }
}

extension String {
    /// The text as a JSON string, which is a double-quoted YAML string too.
    public var json: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case "\0"..<" ", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
