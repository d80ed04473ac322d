/// How the lines of a log are written.
public enum LogFormat: String, CaseIterable, Sendable {
    /// Found out for each line: one that begins with `{` is JSON.
    case auto
    /// The Common Log Format, or the Combined one, which begins alike.
    case common, combined
    /// JSON Lines: an object in each.
    case json
}

/// What names the user of a request.
public enum UserKey: Hashable, Sendable {
    /// The client's address.
    case address
    /// The authenticated user.
    case user
    /// A field by its name in the Common or Combined Log Format or in the JSON object.
    case field(String)
}

/// Where a line's key and time are found.
public struct LineRules: Sendable {
    /// How the lines are written.
    public var format = LogFormat.auto
    /// What names the user.
    public var key = UserKey.address
    /// The field of a JSON object that holds the key, nil for where it usually is.
    public var keyField: String?
    /// The field of a JSON object that holds the time, nil for where it usually is.
    public var timeField: String?

    /// Addresses, in the formats that are found.
    public init() {}
}
