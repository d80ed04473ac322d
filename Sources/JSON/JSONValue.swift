/// A value of a JSON text (RFC 8259) and where it stands.
public struct JSONValue: Sendable {
    /// What a value is.
    public enum Kind: Sendable {
        /// Its members, in their order.
        case object([JSONMember])
        /// Its elements.
        case array([JSONValue])
        /// What the string means: without its quotes and escapes.
        case string(String)
        /// A number as it is written, so that it is taken exactly.
        case number(String)
        /// `true`, `false` or `null`.
        case literal(String)
    }

    /// What it is.
    public let kind: Kind
    /// The byte at which it begins.
    public let start: Int
    /// The byte after its end.
    public let end: Int
}

/// A member of a JSON object.
public struct JSONMember: Sendable {
    /// Its name: without its quotes and escapes.
    public let name: String
    /// The byte at which the name begins.
    public let start: Int
    /// Its value.
    public let value: JSONValue
}

/// A text that is no JSON, or not the JSON that it should be.
public struct JSONError: Error, Hashable, Sendable {
    /// The byte at fault.
    public let place: Int
    /// What stands there, as it is, and what was expected instead.
    public let message: String

    /// A fault at a byte.
    public init(place: Int, message: String) {
        self.place = place
        self.message = message
    }
}
