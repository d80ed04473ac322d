import RateLimiter
import ScenarioLanguage

extension Simulator {
    /// What a statement may change, as it is before it.
    struct Saved: Sendable {
        fileprivate let now: Instant
        fileprivate let isLimitFinal: Bool
        fileprivate let mayHaveTested: Bool
        fileprivate let task: TaskState
        fileprivate let question: QuestionState
        fileprivate let answered: Int
        fileprivate let clients: Clients
        fileprivate let users: [(number: Int, user: User, record: Record)]
    }

    /// What the statement may change; nil where that is more than a few users, or the users or the limit themselves.
    func saved(before statement: Statement, most: Int) -> Saved? {
        let touched: [Int]
        if clients.next != nil { return nil }
        switch statement {
        case .settings, .user, .client: return nil
        case .request(let request):
            if case .all = request.who, records.count > most { return nil }
            touched = users(of: request.who)
        case .stop, .advance, .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: touched = []
        }
        guard touched.count <= most else { return nil }
        return Saved(
            now: now, isLimitFinal: isLimitFinal, mayHaveTested: mayHaveTested, task: task,
            question: question, answered: answered, clients: clients,
            users: touched.map { ($0, server.user(at: $0), records[$0]) })
    }

    /// Puts back what was saved before the last statement.
    mutating func restore(_ saved: Saved) {
        now = saved.now
        isLimitFinal = saved.isLimitFinal
        mayHaveTested = saved.mayHaveTested
        task = saved.task
        question = saved.question
        answered = saved.answered
        clients = saved.clients
        for (number, user, record) in saved.users {
            server.restore(user, at: number)
            records[number] = record
        }
    }
}
