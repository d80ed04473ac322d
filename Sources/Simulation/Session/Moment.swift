import RateLimiter
import ScenarioLanguage

/// The state of a session at a moment. A copy costs little, and shares what does not change.
struct Moment: Sendable {
    private(set) var simulator: Simulator
    /// The same requests under all policies, while that is asked for and there were some.
    private(set) var comparison: Comparison?
    private(set) var isComparing: Bool

    /// How much work the way to here was, a statement being four answers.
    private(set) var work = 0

    init(_ simulator: Simulator, isComparing: Bool) {
        self.simulator = simulator
        self.isComparing = isComparing
    }

    /// Carries a statement out and reports its answers; throws, and does nothing, where it is in error.
    mutating func run(
        _ statement: Statement, in line: SourceLine? = nil, report: (Answer) -> Void = { _ in }
    ) throws(Diagnostics) -> StepResult {
        let work = simulator.work(of: statement)
        var comparison = comparison.take()
        defer { self.comparison = comparison }
        let isComparing = isComparing
        let result = try StepResult(of: statement, in: line, on: &simulator) { event in
            guard case .answer(let answer) = event else { return }
            report(answer)
            guard isComparing else { return }
            comparison = comparison ?? Comparison(Policy.allCases, under: answer.explanation.limit)
            comparison?.add(answer, line: 0)
        }
        self.work += work + result.answers * (isComparing ? 1 + Policy.allCases.count : 1)
        return result
    }

    /// Ends the comparison.
    mutating func endComparison() {
        isComparing = false
        comparison = nil
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
