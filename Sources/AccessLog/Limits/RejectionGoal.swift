public import RateLimiter
import ScenarioLanguage

/// The most of all requests that may be rejected, as an exact share.
public struct RejectionGoal: Equatable, Sendable {
    /// The share as it was written: `0.1%`.
    public let text: String
    private let parts: Int
    private let whole: Int

    /// Reads a percentage from 0% to 100%, with at most nine decimals; nil where it is none.
    public init?(_ text: String) {
        guard text.hasSuffix("%") else { return nil }
        let pieces = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = pieces.allSatisfy(\.isDigits)
        guard isNumber, pieces.count <= 2 else { return nil }
        let decimals = pieces.count > 1 ? pieces[1] : ""
        guard decimals.utf8.count <= 9, let parts = Int(pieces[0] + decimals) else { return nil }
        whole = (0..<decimals.utf8.count).reduce(100) { product, _ in product * 10 }
        guard parts <= whole else { return nil }
        self.parts = parts
        self.text = text
    }

    /// Whether so many of all requests are no more than the share.
    func isMet(by rejected: Int, of requests: Int) -> Bool {
        Int128(rejected) * Int128(whole) <= Int128(requests) * Int128(parts)
    }
}

/// The fewest tokens with which a limit rejects no more than a goal allows.
public struct MetGoal: Equatable, Sendable {
    /// The goal.
    public let goal: RejectionGoal
    /// The limit with the fewest tokens.
    public let limit: Limit
    /// How many requests it rejects.
    public let rejected: Int
    /// How many one token fewer would reject, which is too many; nil where there is no fewer.
    public let rejectedWithOneFewer: Int?
}
