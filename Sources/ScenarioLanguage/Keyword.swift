/// A word that has a meaning of its own, and so is no API key without quotes around it.
public enum Keyword: String, CaseIterable, Sendable {
    case settings, user, request, advance, expect
    case heading = "case"
    case say, ask, answer, task, solved, all, every, cost, to, refill

    /// The keywords by their names, which takes less time than comparing with one after the other.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The keywords that begin a statement.
    public static let statements: [Keyword] = [
        .settings, .user, .request, .advance, .expect, .heading, .say, .ask, .task, .solved,
    ]
}
