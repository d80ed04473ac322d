import RateLimiter
public import ScenarioLanguage

/// The same clients under several policies, each in a run of its own, since what clients ask depends on the answers.
public struct ClientComparison: Sendable {
    /// What came of it so far, nil before the first request.
    public private(set) var comparison: Comparison?
    private let policies: [Policy]
    private var simulators: [Simulator]

    /// A comparison of policies, in runs under these options and defaults but for their policy.
    public init(_ policies: [Policy], options: PartialLimit, defaults: PartialLimit) {
        self.policies = policies
        simulators = policies.map { policy in
            var options = options
            options.policy = policy
            return Simulator(options: options, defaults: defaults)
        }
    }

    /// Carries a statement out in each run; throws where it is in error in one.
    public mutating func run(_ statement: Statement, in line: SourceLine) throws(Diagnostics) {
        if let errors = carryOut(statement, in: line).first { throw errors }
    }

    /// Carries a statement out in each run in which it can be.
    mutating func follow(_ statement: Statement) {
        _ = carryOut(statement, in: SourceLine("\(statement)"))
    }

    /// Carries a statement out, and gives what is wrong with it in the runs where it is in error.
    private mutating func carryOut(_ statement: Statement, in line: SourceLine) -> [Diagnostics] {
        let before = comparison?.firstDisagreement == nil ? simulators : []
        var parting = Parting()
        var errors: [Diagnostics] = []
        for index in simulators.indices {
            parting.beginRun()
            do throws(Diagnostics) {
                try run(statement, in: line, run: index, &parting)
            } catch {
                errors.append(error)
            }
            parting.endRun()
            comparison?.rows[index].take(simulators[index])
        }
        if comparison?.firstDisagreement == nil, let place = parting.place {
            let answers = before.map { $0.answer(at: place, of: statement) }
            comparison?.firstDisagreement = Comparison.Disagreement(line: line.number, answers)
        }
        return errors
    }

    private mutating func run(
        _ statement: Statement, in line: SourceLine, run index: Int, _ parting: inout Parting
    ) throws(Diagnostics) {
        let policies = policies
        var comparison = comparison.take()
        defer { self.comparison = comparison }
        do throws(Diagnostics) {
            try simulators[index].run(statement, in: line) { event in
                guard case .answer(let answer) = event else { return }
                comparison = comparison ?? Comparison(policies, under: answer.explanation.limit)
                _ = comparison?.rows[index].decide(answer)
                if comparison?.firstDisagreement == nil { parting.add(answer) }
            }
        } catch {
            throw Diagnostics(error.all.map { $0.under(policies[index]) })
        }
    }
}

/// Where runs of the same statement part: the first request that is not the same, or not answered the same, in all.
private struct Parting {
    private struct Request: Equatable {
        let instant: Instant
        let user: Int
        let client: Int?
        let cost: Int
        let status: Int
    }

    /// How many requests are the same in all runs so far, nil while none parted.
    private(set) var place: Int?
    /// What the first run made, as far as the others do the same.
    private var first: [Request] = []
    private var runs = 0
    private var count = 0

    mutating func beginRun() {
        runs += 1
        count = 0
    }

    mutating func add(_ answer: Answer) {
        guard count < place ?? .max else { return }
        let request = Request(
            instant: answer.instant, user: answer.user, client: answer.client, cost: answer.explanation.cost,
            status: answer.decision.status)
        if runs == 1 {
            first.append(request)
        } else if count == first.count || first[count] != request {
            part()
        }
        count += 1
    }

    mutating func endRun() {
        if count < min(first.count, place ?? .max) { part() }
    }

    private mutating func part() {
        place = count
        first.removeSubrange(min(count, first.count)...)
    }
}

extension Simulator {
    /// The answer at a place among those that a statement without an error leads to, nil where they are fewer.
    fileprivate func answer(at place: Int, of statement: Statement) -> Answer? {
        var simulator = self
        var count = 0
        var found: Answer?
        try? simulator.run(statement) { event in
            guard case .answer(let answer) = event else { return }
            if count == place { found = answer }
            count += 1
        }
        return found
    }
}

extension Diagnostic {
    fileprivate func under(_ policy: Policy) -> Diagnostic {
        Diagnostic(file: file, line: line, column: column, "\(message) (under \(policy.rawValue))", mend: mend)
    }
}

extension Comparison.Row {
    fileprivate mutating func take(_ simulator: Simulator) {
        let tallies = simulator.clientTallies
        now = simulator.now
        waiting = simulator.waiting
        servedAt = tallies.compactMap(\.lastServed).max()
        longestCall = tallies.map(\.longestCall).max() ?? .zero
    }
}

extension Comparison.Disagreement {
    /// The earliest of the requests with which runs part, and how those runs answer it that make it.
    fileprivate init?(line: Int, _ answers: [Answer?]) {
        let earliest = answers.compactMap(\.self).min {
            // Of what is due at one moment, clients' requests come before one by hand.
            ($0.instant, $0.client ?? .max) < ($1.instant, $1.client ?? .max)
        }
        guard let earliest else { return nil }
        let explanations = answers.map { answer in
            answer.flatMap { $0.asksTheSame(as: earliest) ? $0.explanation : nil }
        }
        self.init(line: line, request: earliest, explanations: explanations)
    }
}

extension Answer {
    /// Whether it is the answer to the same request as another, in a run of its own.
    package func asksTheSame(as other: Answer) -> Bool {
        instant == other.instant && user == other.user && client == other.client
            && explanation.cost == other.explanation.cost
    }
}
