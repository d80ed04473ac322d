/// A server's answer to a request.
public enum Decision: Hashable, Sendable {
    /// The request took its tokens; it is answered after `delay`, which only `Policy.leakyBucket` makes more than 0.
    case success(delay: Duration)
    /// The request took nothing.
    case rejected(Error429)

    /// A success that is answered at once.
    public static var success: Decision { .success(delay: .nanoseconds(0)) }

    /// Whether the request took its tokens, be it answered at once or, under `Policy.leakyBucket`, after a delay.
    @inlinable
    public var isAccepted: Bool {
        if case .success = self { true } else { false }
    }

    /// The error of a rejected request, or nil.
    public var error: Error429? {
        if case .rejected(let error) = self { error } else { nil }
    }

    /// The status that HTTP gives the answer: 200, or 429 (RFC 6585, section 4).
    public var status: Int { isAccepted ? 200 : 429 }

    /// How long the answer is held back: 0 but for a success under `Policy.leakyBucket`.
    public var delay: Duration {
        if case .success(let delay) = self { delay } else { .zero }
    }

    /// Throws the error of a rejected request.
    public func get() throws(Error429) {
        if case .rejected(let error) = self { throw error }
    }
}
