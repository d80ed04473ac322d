public import RateLimiter
public import ScenarioLanguage

/// A server with a clock: statements in, events out, and nothing else changes it.
///
/// The same statements always give the same events.
public struct Simulator: Sendable {
    /// What the simulator has seen of a user.
    public struct Record: Sendable {
        /// The user's API key.
        public let apiKey: String
        /// How many requests succeeded.
        public internal(set) var accepted = 0
        /// How many requests were rejected.
        public internal(set) var rejected = 0
        /// The last answer and its reason, nil before the first.
        public internal(set) var last: Explanation?
    }

    /// The moment that the clock shows.
    public internal(set) var now = Instant.start
    /// What is known of each user, by number.
    public internal(set) var records: [Record] = []
    /// The parts of the limit that statements set.
    public internal(set) var scriptLimit = PartialLimit()

    var server: Server
    var isLimitFinal = false
    /// Whether a statement, or a line that may have been meant as one, asked or expected something.
    var mayHaveTested = false
    var task = TaskState.none
    private let options: PartialLimit
    private var defaults: PartialLimit

    /// A task and its `solved`.
    enum TaskState: Sendable {
        case none
        case open(String)
        case solving
    }

    /// A simulator without users. `options` stand over what statements set, and that over `defaults`.
    public init(options: PartialLimit = .init(), defaults: PartialLimit = .init()) {
        self.options = options
        self.defaults = defaults
        server = Server(limit: options.over(defaults).limit)
    }

    /// Whether neither the options nor the statements so far say what the limit is.
    public var needsDefaults: Bool { !options.over(scriptLimit).isLimit }

    /// Puts other parts where options and statements give none; every bucket is filled anew.
    public mutating func use(defaults: PartialLimit) {
        self.defaults = defaults
        server.reset(to: options.over(scriptLimit).over(defaults).limit)
    }

    /// The limit that users are held to.
    public var limit: Limit { server.limit }

    /// The number of the user with this API key, nil where there is none.
    public func number(of apiKey: String) -> Int? { try? server.number(of: apiKey) }

    /// How many tokens a user has left.
    public func remaining(of user: Int) -> Int { server.remaining(ofUser: user, at: now) }

    /// How long until a user's bucket is whole again.
    public func refill(of user: Int) -> Duration { server.refill(ofUser: user, at: now) }

    /// Carries out a statement that stands in `line`, as the language writes it unless told, and reports what comes of it;
    /// throws, and does nothing, where it is in error.
    public mutating func run(
        _ statement: Statement, in line: SourceLine? = nil, report: (Event) -> Void
    ) throws(Diagnostics) {
        try check(statement, in: line ?? SourceLine("\(statement)"))
        apply(statement)
        switch statement {
        case .request(let request): run(request, report)
        case .advance(.toRefill(let key)): now = refillMoment(of: key) ?? now
        case .expect(let expectation), .solved(let expectation): look(expectation, report)
        case .settings, .user, .advance(.by), .heading, .say, .ask, .task: break
        }
    }

    /// Does what a statement does but for what it takes running to know, so that later ones can be checked.
    mutating func apply(_ statement: Statement) {
        if case .solved = statement { task = .solving } else if case .solving = task { task = .none }
        switch statement {
        case .settings(let fields):
            for field in fields { scriptLimit.set(field) }
            use(defaults: defaults)
        case .user(let keys): add(keys)
        case .advance(.by(let duration)): now = now.advancing(by: duration) ?? now
        case .task(let text): task = .open(text)
        case .request, .expect, .solved:
            isLimitFinal = true
            mayHaveTested = true
        case .advance(.toRefill): isLimitFinal = true
        case .heading, .say, .ask: break
        }
    }

    /// Checks a statement that stands in `line` and does what later ones can be checked by, without running it.
    mutating func checkOnly(_ statement: Statement, in line: SourceLine) throws(Diagnostics) {
        try check(statement, in: line)
        apply(statement)
        if case .request(let request) = statement { now = now.advanced(by: request.interval * (request.rounds - 1)) }
    }

    mutating func add(_ keys: [String]) {
        for key in keys where (try? server.add(key)) != nil { records.append(Record(apiKey: key)) }
    }

    /// The moment at which the user's bucket, or the last of all, is whole again; nil where the clock can't hold it.
    func refillMoment(of key: String?) -> Instant? {
        guard let key else {
            let latest = records.indices.map { refill(of: $0) }.max() ?? .zero
            return now.advancing(by: latest)
        }
        return number(of: key).flatMap { now.advancing(by: refill(of: $0)) }
    }

    /// The users who ask, by number.
    func users(of who: Request.Who) -> [Int] {
        switch who {
        case .all: Array(records.indices)
        case .keys(let keys): keys.compactMap { number(of: $0) }
        }
    }

    private mutating func run(_ request: Request, _ report: (Event) -> Void) {
        let users = users(of: request.who)
        var failures = 0
        for round in 0..<request.rounds {
            if round > 0 { now = now.advanced(by: request.interval) }
            for user in users {
                let answer = ask(user, request)
                if answer.failure != nil { failures += 1 }
                report(.answer(answer))
            }
        }
        guard let expected = request.expected else { return }
        let count = request.rounds.multipliedReportingOverflow(by: users.count).partialValue
        let failure =
            count == 1
            ? "expected \(expected.rawValue), got \(expected == .success ? 429 : 200)"
            : "expected \(expected.rawValue) of all \(count) answers, got another of \(failures)"
        report(.check(Check(subject: .answers(request, expected), failure: failures > 0 ? failure : nil)))
    }

    private mutating func ask(_ user: Int, _ request: Request) -> Answer {
        let explanation = server.explain(user: user, cost: request.cost, at: now)
        let decision = explanation.decision
        if decision.isAccepted { records[user].accepted += 1 } else { records[user].rejected += 1 }
        records[user].last = explanation
        let failure = request.expected.flatMap {
            $0.rawValue == decision.status ? nil : "expected \($0.rawValue), got \(decision.status)"
        }
        return Answer(
            user: user, apiKey: records[user].apiKey, explanation: explanation, failure: failure)
    }

    private func look(_ expectation: Expectation, _ report: (Event) -> Void) {
        guard let user = number(of: expectation.apiKey) else { return }
        for property in expectation.properties {
            let actual = actual(property, of: user)
            let failure = actual == property ? nil : "expected \(property), got \(actual)"
            let subject = Check.Subject.property(apiKey: expectation.apiKey, property)
            report(.check(Check(subject: subject, failure: failure)))
        }
    }

    /// The same property as the user has it.
    private func actual(_ property: Property, of user: Int) -> Property {
        let record = records[user]
        return switch property {
        case .tokens: .tokens(remaining(of: user))
        case .accepted: .accepted(record.accepted)
        case .rejected: .rejected(record.rejected)
        case .refill: .refill(refill(of: user))
        case .retry: .retry(record.last?.decision.error.map(\.retryAfter) ?? .zero)
        case .delay: .delay(record.last?.decision.delay ?? .zero)
        }
    }
}
