public import RateLimiter
public import ScenarioLanguage

/// A server with a clock: statements in, events out, and nothing else changes it.
///
/// The same statements always give the same events.
public struct Simulator: Sendable {
    /// A user and what the simulator has seen of it.
    public struct Record: Sendable {
        /// The user's bucket and answers.
        public internal(set) var account: Account
        /// The user's API key.
        public let apiKey: String

        /// How many requests succeeded.
        public var accepted: Int { account.accepted }
        /// How many requests were rejected.
        public var rejected: Int { account.rejected }
        /// Whether the user asked for something.
        public var isAsked: Bool { account.isAsked }
    }

    /// The moment that the clock shows.
    public internal(set) var now = Instant.start
    /// Each user, by number.
    public internal(set) var records = ChunkedArray<Record>()
    /// The parts of the limit that statements set.
    public internal(set) var scriptLimit = PartialLimit()
    /// The limit that users are held to.
    public private(set) var limit: Limit

    /// Whether a statement used the limit, so that none can set it any more.
    public internal(set) var isLimitFinal = false
    /// Which lessons' statements may come next.
    var task = TaskState.none
    var question = QuestionState.none
    /// How many requests were answered.
    public internal(set) var answered = 0
    var clients = Clients()
    /// The number of each user.
    private var keys = KeyIndex()
    private let options: PartialLimit
    private var defaults: PartialLimit

    /// A simulator without users. `options` stand over what statements set, and that over `defaults`.
    public init(options: PartialLimit = .init(), defaults: PartialLimit = .init()) {
        self.options = options
        self.defaults = defaults
        limit = options.over(defaults).limit
    }

    /// Whether neither the options nor the statements so far say what the limit is.
    public var needsDefaults: Bool { !options.over(scriptLimit).isLimit }

    /// Puts other parts where options and statements give none; every bucket is filled anew.
    public mutating func use(defaults: PartialLimit) {
        self.defaults = defaults
        limit = options.over(scriptLimit).over(defaults).limit
        for index in records.indices { records[index].account = Account(limit.policy) }
    }

    /// Where the random numbers of clients come from.
    public var seed: Int { options.over(scriptLimit).over(defaults).seed ?? 0 }

    /// The number of the user with this API key, nil where there is none.
    public func number(of apiKey: String) -> Int? { keys.number(of: apiKey) { records[$0].apiKey } }

    /// How many tokens a user has left.
    public func remaining(of user: Int) -> Int { records[user].account.remaining(at: now, under: limit) }

    /// How long until a user's bucket is whole again.
    public func refill(of user: Int) -> Duration { records[user].account.refill(at: now, under: limit) }

    /// A user's last answer and its reason, nil before the first.
    public func last(of user: Int) -> Explanation? { records[user].account.last(under: limit) }

    /// Carries out a statement that stands in `line`, as the language writes it unless told, and reports what comes of it;
    /// throws, and does nothing, where it is in error.
    public mutating func run(
        _ statement: Statement, in line: SourceLine? = nil, report: (Event) -> Void
    ) throws(Diagnostics) {
        // Written out for an error alone, which takes far longer than most statements do.
        func written() -> SourceLine { line ?? SourceLine("\(statement)") }
        try check(statement, in: written())
        guard let end = moment(after: statement) else { throw neverServed(in: written()) }
        apply(statement)
        switch statement {
        case .request(let request): run(request, report)
        case .client(let client): start(client, report)
        case .stop(let who): clients.stop(users(of: who))
        case .advance: move(to: end, report)
        case .expect(let expectation): look(expectation, report)
        case .solved(let goal): look(goal, report)
        case .settings, .user, .heading, .say, .ask, .why, .task, .hint, .show: break
        }
    }

    /// Does what a statement does but for what it takes running to know, so that later ones can be checked.
    mutating func apply(_ statement: Statement) {
        task.go(on: statement, at: now, answered: answered)
        question.go(on: statement)
        isLimitFinal = isLimitFinal || statement.usesLimit
        switch statement {
        case .settings(let fields):
            for field in fields { scriptLimit.set(field) }
            use(defaults: defaults)
        case .user(let keys): add(keys)
        default: break
        }
    }

    /// Checks a statement that stands in `line` and does what later ones can be checked by, without running it.
    mutating func checkOnly(_ statement: Statement, in line: SourceLine) throws(Diagnostics) {
        try check(statement, in: line)
        apply(statement)
        switch statement {
        case .request(let request): now = now.advanced(by: request.interval * (request.rounds - 1))
        case .advance(.by(let duration)): now = now.advanced(by: duration)
        default: break
        }
    }

    /// Adds users with keys of which none is there yet, and none stands twice.
    mutating func add(_ newKeys: [String]) {
        for key in newKeys { records.append(Record(account: Account(limit.policy), apiKey: key)) }
        keys.add(upTo: records.count) { [records] in records[$0].apiKey }
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
    func users(of who: Who) -> [Int] {
        switch who {
        case .all: Array(records.indices)
        case .keys(let keys): keys.compactMap { number(of: $0) }
        }
    }

    private mutating func run(_ request: Request, _ report: (Event) -> Void) {
        let users = users(of: request.who)
        var failures = 0
        for round in 0..<request.rounds {
            if round > 0 { move(to: now.advanced(by: request.interval), report) }
            for user in users {
                let answer = ask(user, cost: request.cost, expected: request.expected)
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

    mutating func ask(_ user: Int, cost: Int, client: Int? = nil, expected: Outcome? = nil) -> Answer {
        let explanation = records[user].account.ask(cost: cost, at: now, under: limit)
        answered += 1
        let status = explanation.decision.status
        let failure = expected.flatMap {
            $0.rawValue == status ? nil : "expected \($0.rawValue), got \(status)"
        }
        return Answer(
            user: user, apiKey: records[user].apiKey, client: client, explanation: explanation, failure: failure)
    }

    /// What a request comes to, which nothing is told of.
    mutating func decide(_ user: Int, cost: Int) -> Decision {
        records[user].account.decide(cost: cost, at: now, under: limit)
    }
}
