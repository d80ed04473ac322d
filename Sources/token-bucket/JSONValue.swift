/// A value of a JSON text (RFC 8259) and where it stands.
struct JSONValue {
    enum Kind {
        case object([JSONMember])
        case array([JSONValue])
        case string(String)
        /// A number as it is written, so that it is taken exactly.
        case number(String)
        case literal(String)
    }

    let kind: Kind
    /// The byte at which it begins.
    let start: Int
    /// The byte after its end.
    let end: Int
}

/// A member of a JSON object.
struct JSONMember {
    let name: String
    /// The byte at which the name begins.
    let start: Int
    let value: JSONValue
}

/// A text that is no JSON.
struct JSONError: Error {
    /// The byte at fault.
    let place: Int
    let message: String
}
