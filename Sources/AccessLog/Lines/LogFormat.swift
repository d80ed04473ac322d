public import RateLimiter

/// How the lines of a log are written.
public enum LogFormat: Hashable, Sendable {
    /// Found out for each line: one that begins with `{` is JSON.
    case auto
    /// The Common Log Format, or the Combined one, which begins alike.
    case common, combined
    /// JSON Lines: an object in each.
    case json
    /// As a format string says.
    case string(FormatString)
}

/// What names the user of a request.
public enum UserKey: Hashable, Sendable {
    /// The client's address.
    case address
    /// The authenticated user.
    case user
    /// A field by its name in the Common or Combined Log Format, in the JSON object or in the format string.
    case field(String)
}

/// Where a line's key and time are found, and which lines count.
public struct LineRules: Sendable {
    /// How the lines are written.
    public var format = LogFormat.auto
    /// What names the user.
    public var key = UserKey.address
    /// The field of a JSON object that holds the key, nil for where it usually is.
    public var keyField: String?
    /// The field of a JSON object that holds the time, nil for where it usually is.
    public var timeField: String?
    /// How many first bits of an IPv6 address name a user, 1 to 128.
    public var ipv6Prefix = 128
    /// The first moment at which requests count, nil for that of the log.
    public var from: Instant?
    /// The first moment after it at which they don't, nil for none.
    public var to: Instant?

    /// Addresses, in the formats that are found, at any time.
    public init() {}
}
