/// A word that has a meaning of its own where it stands as such.
public enum Keyword: String, CaseIterable, Sendable {
    case settings, user, request, client, stop, advance, expect
    case heading = "case"
    case say, ask, answer, why, hint, show, task, solved, all, every, cost, retry, jitter, to, refill
    case served, after, backoff, full, within, requests

    /// The keywords by their names, which takes less time than comparing with one after the other.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The keywords that begin a statement.
    public static let statements: [Keyword] = [
        .settings, .user, .request, .client, .stop, .advance, .expect, .heading, .say, .ask, .why, .hint, .show, .task,
        .solved,
    ]

    /// The keywords that are no API key without quotes around them.
    public static let reserved = allCases.filter(\.isReserved)

    var isReserved: Bool {
        switch self {
        case .settings, .user, .request, .advance, .expect, .heading, .say, .ask, .answer, .task, .solved, .all, .every,
            .cost, .retry, .jitter, .to, .refill:
            true
        case .client, .stop, .why, .hint, .show, .served, .after, .backoff, .full, .within, .requests: false
        }
    }
}
