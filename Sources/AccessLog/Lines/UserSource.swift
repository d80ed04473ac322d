/// Where in a line a user's key stood.
public enum UserSource: Hashable, Sendable {
    /// The last address, or the first of the last list of them, before the date.
    case address
    /// The first word, none before the date being an address.
    case firstWord
    /// A field of the Common or Combined Log Format.
    case common(String)
    /// A field of a JSON object.
    case json(String)
    /// A name of a format string.
    case variable(String)
}
