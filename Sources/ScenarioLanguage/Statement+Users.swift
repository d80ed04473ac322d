import RateLimiter

extension Statement {
    /// The `user` statement for these keys; nil where there is none, one is no API key, or one stands twice.
    public static func users(_ keys: [String]) -> Statement? {
        guard !keys.isEmpty, keys.allSatisfy(\.isAPIKey) else { return nil }
        var index = KeyIndex()
        return index.add(upTo: keys.count) { keys[$0] } ? .user(keys) : nil
    }
}

extension String {
    /// Whether the text can name a user: it is not empty and holds no control characters (C0, DEL or C1).
    public var isAPIKey: Bool { !isEmpty && !hasControl }
}
