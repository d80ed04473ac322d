import RateLimiter
import ScenarioLanguage

/// The state of a session at a moment. A copy costs little, and shares what does not change.
struct Moment: Sendable {
    /// How the policies are compared on the way.
    enum Comparing: Sendable {
        case not
        /// The same requests are put to all of them; nil before the first.
        case requests(Comparison?)
        /// The same clients meet each of them.
        case clients(ClientComparison)
    }

    private(set) var simulator: Simulator
    private var comparing: Comparing
    /// How much work the way to here was, a statement being four answers.
    private(set) var work = 0

    init(_ simulator: Simulator, _ comparing: Comparing = .not) {
        self.simulator = simulator
        self.comparing = comparing
    }

    /// What all policies made of what was asked, while that is looked at and there were requests.
    var comparison: Comparison? {
        switch comparing {
        case .not: nil
        case .requests(let comparison): comparison
        case .clients(let runs): runs.comparison
        }
    }

    var isComparing: Bool { comparing.isOn }

    /// Carries a statement out and reports its answers; throws, and does nothing, where it is in error.
    mutating func run(
        _ statement: Statement, in line: SourceLine? = nil, report: (Answer) -> Void = { _ in }
    ) throws(Diagnostics) -> StepResult {
        let work = simulator.work(of: statement)
        // What is being compared is held once, so that it is not copied.
        var comparing = Comparing.not
        swap(&comparing, &self.comparing)
        defer { self.comparing = comparing }
        let result = try StepResult(of: statement, in: line, on: &simulator) { event in
            guard case .answer(let answer) = event else { return }
            report(answer)
            if case .requests = comparing { comparing.add(answer) }
        }
        comparing.follow(statement)
        self.work += work + result.answers * (comparing.isOn ? 1 + Policy.allCases.count : 1)
        return result
    }

    /// Ends the comparison.
    mutating func endComparison() { comparing = .not }
}

extension Moment.Comparing {
    fileprivate var isOn: Bool { if case .not = self { false } else { true } }

    fileprivate mutating func add(_ answer: Answer) {
        guard case .requests(var comparison) = self else { return }
        self = .not
        if comparison == nil { comparison = Comparison(Policy.allCases, under: answer.explanation.limit) }
        comparison?.add(answer, line: 0)
        self = .requests(comparison)
    }

    fileprivate mutating func follow(_ statement: Statement) {
        guard case .clients(var runs) = self else { return }
        self = .not
        runs.follow(statement)
        self = .clients(runs)
    }
}

extension Simulator {
    /// How much work a statement is besides its answers, an answer being 1.
    fileprivate func work(of statement: Statement) -> Int {
        switch statement {
        case .user(let keys): 4 + keys.count
        case .settings, .advance(.toRefill(nil)): 4 + records.count
        case .request, .client, .stop, .advance, .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: 4
        }
    }
}
