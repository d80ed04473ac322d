/// What a server can't do.
public enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A user with this API key is there already.
    case userExists(apiKey: String)
    /// No user has this API key.
    case unknownUser(apiKey: String)
    /// A request costs at least one token.
    case invalidCost(Int)

    @inline(never)
    static func unknownUser(bytes: Span<UInt8>) -> Self {
        .unknownUser(apiKey: bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }

    /// What is wrong, in the original's words where it had some.
    public var description: String {
        switch self {
        case .userExists(let apiKey): "User with api key \(apiKey) already exists"
        case .unknownUser(let apiKey): "No user has the api key \(apiKey)"
        case .invalidCost(let cost): "A request costs at least one token, not \(cost)"
        }
    }
}
