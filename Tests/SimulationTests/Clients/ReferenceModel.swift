import RateLimiter
import ScenarioLanguage
import SeededRandom

/// Clients as they are told of, with a plain list that is scanned for what is due: slow, and plainly right.
struct ReferenceModel {
    private struct Worker {
        let apiKey: String
        let spec: Client
        var gaps: Seeded
        var jitter: Seeded
        /// When calls are due that have not begun, the next of them.
        var call: Int128?
        /// When the open call asks again.
        var retry: Int128?
        var rejections = 0
        var isOpen = false

        /// When it asks next.
        func due(after now: Int128) -> Int128? { isOpen ? retry : call.map { max($0, now) } }
    }

    private static let end = Int128(Int64.max)
    private let seed: UInt64
    private var users: [(apiKey: String, user: User)]
    private var workers: [Worker] = []
    private(set) var now: Int128 = 0
    /// Each answer as `at key client status`, in nanoseconds.
    private(set) var told: [String] = []

    init(_ apiKeys: [String], limit: Limit, seed: UInt64) {
        self.seed = seed
        users = apiKeys.map { ($0, User(apiKey: $0, limit: limit)) }
    }

    func waiting(_ apiKey: String?) -> Int { workers.count { $0.isOpen && (apiKey == nil || $0.apiKey == apiKey) } }

    mutating func run(_ statement: Statement) {
        switch statement {
        case .client(let spec):
            for _ in 0..<spec.count { keys(spec.who).forEach { add($0, spec) } }
            pass(to: now)
        case .stop(let who):
            let stopped = keys(who)
            for index in workers.indices where stopped.contains(workers[index].apiKey) {
                workers[index].isOpen = false
                workers[index].call = nil
            }
        case .advance(.by(let duration)): pass(to: now + duration.attoseconds / 1_000_000_000)
        case .advance(.toServed(let key)):
            while waiting(key) > 0, let next = workers.compactMap({ $0.due(after: now) }).min() { pass(to: next) }
        case .request(let request):
            for round in 0..<request.rounds {
                if round > 0 { pass(to: now + request.interval.attoseconds / 1_000_000_000) }
                for key in keys(request.who) { _ = ask(key, request.cost, client: 0) }
            }
        default: break
        }
    }

    private func keys(_ who: Who) -> [String] {
        if case .keys(let keys) = who { keys } else { users.map(\.apiKey) }
    }

    private mutating func add(_ apiKey: String, _ spec: Client) {
        // The seed's first number plus the client's number begins what gaps and jitter come from.
        var first = Seeded(seed)
        var own = Seeded(first.next() &+ UInt64(workers.count + 1))
        let (gaps, jitter) = (Seeded(own.next()), Seeded(own.next()))
        workers.append(Worker(apiKey: apiKey, spec: spec, gaps: gaps, jitter: jitter, call: now))
        if case .random = spec.calls { plan(workers.count - 1) }
    }

    /// Plans the call after the one that is due next.
    private mutating func plan(_ index: Int) {
        guard let call = workers[index].call else { return }
        let gap: Int128
        switch workers[index].spec.calls {
        case .once:
            workers[index].call = nil
            return
        case .every(let interval): gap = interval.attoseconds / 1_000_000_000
        case .random(let mean):
            gap = Int128(workers[index].gaps.exponential(mean: UInt64(mean.attoseconds / 1_000_000_000)))
        }
        let next = call + max(1, gap)
        workers[index].call = next <= Self.end ? next : nil
    }

    private mutating func pass(to moment: Int128) {
        while true {
            let due = workers.indices.compactMap { index in workers[index].due(after: now).map { ($0, index) } }
            guard let (instant, index) = due.min(by: { $0 < $1 }), instant <= moment else { break }
            now = instant
            work(index)
        }
        now = moment
    }

    private mutating func work(_ index: Int) {
        if !workers[index].isOpen {
            workers[index].isOpen = true
            workers[index].rejections = 0
            plan(index)
        }
        let decision = ask(workers[index].apiKey, workers[index].spec.cost, client: index + 1)
        guard let retry = workers[index].spec.retry, let told = decision.error?.retryAfter else {
            workers[index].isOpen = false
            return
        }
        workers[index].rejections += 1
        let second: Int128 = 1_000_000_000
        var wait: Int128
        switch retry.wait {
        case .after: wait = (told.attoseconds / second + second - 1) / second * second
        case .fixed(let duration): wait = duration.attoseconds / second
        case .backoff(let first, let most):
            wait = first.attoseconds / second
            for _ in 1..<workers[index].rejections { wait = min(wait * 2, Self.end) }
            wait = min(wait, most.map { $0.attoseconds / second } ?? Self.end)
        }
        switch retry.jitter {
        case nil: break
        case .percent(let share): wait += Int128(workers[index].jitter.number(upTo: UInt64(wait * Int128(share) / 100)))
        case .full: wait = Int128(workers[index].jitter.number(upTo: UInt64(wait)))
        }
        let next = now + max(1, wait)
        workers[index].retry = next <= Self.end ? next : nil
    }

    private mutating func ask(_ apiKey: String, _ cost: Int, client: Int) -> Decision {
        guard let place = users.firstIndex(where: { $0.apiKey == apiKey }) else { preconditionFailure("no \(apiKey)") }
        let decision = users[place].user.request(cost: cost, at: Instant(nanoseconds: Int64(now)))
        told.append("\(now) \(apiKey) \(client) \(decision.status)")
        return decision
    }
}
