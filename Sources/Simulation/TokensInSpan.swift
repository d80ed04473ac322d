import DequeModule
import RateLimiter

/// The tokens that a user took in the last span [t, t + T).
struct TokensInSpan: Sendable {
    private typealias Entry = (instant: Instant, tokens: Int)

    private var older = Deque<Entry>()
    /// Apart from those before, so that a user who asked at one moment takes no room elsewhere.
    private var newest: Entry = (.start, 0)
    private var total = 0

    /// Adds tokens that are taken at a moment no earlier than those before, and gives the total of the span that ends there.
    mutating func add(_ tokens: Int, at instant: Instant, time: Duration) -> Int {
        if newest.instant < instant {
            if newest.tokens > 0 { older.append(newest) }
            newest = (instant, 0)
            while let oldest = older.first, oldest.instant.duration(to: instant) >= time {
                total -= oldest.tokens
                older.removeFirst()
            }
        }
        newest.tokens += tokens
        total += tokens
        return total
    }
}
