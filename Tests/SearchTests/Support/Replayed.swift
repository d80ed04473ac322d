import RateLimiter
import ScenarioLanguage
import Simulation
import Testing

/// What a script led to; one that may fail may have errors.
struct Replayed {
    let answers: [Answer]
    let summary: Summary

    init(_ script: String, policy: Policy? = nil, mayFail: Bool = false) {
        let recorder = Recorder()
        var runner = ScriptRunner(
            Simulator(options: PartialLimit(policy: policy)), purpose: .traffic, report: recorder, defaults: { .init() }
        )
        runner.run(Array(script.utf8))
        #expect(mayFail || runner.errors.isEmpty)
        answers = recorder.answers
        summary = runner.summary
    }

    var statuses: [Int] { answers.map(\.decision.status) }

    /// What was taken, and when.
    var taken: [(instant: Int64, tokens: Int128)] {
        answers.filter { $0.decision.error == nil }.map { ($0.instant.nanoseconds, Int128($0.explanation.cost)) }
    }

    /// The most tokens that were taken within a span.
    func most(within span: Int64) -> Int128 {
        let taken = taken
        var most: Int128 = 0
        var sum: Int128 = 0
        var first = 0
        for (instant, tokens) in taken {
            sum += tokens
            while instant - taken[first].instant >= span {
                sum -= taken[first].tokens
                first += 1
            }
            most = max(most, sum)
        }
        return most
    }

    private final class Recorder: Report {
        var answers: [Answer] = []

        func add(_ event: Event, _ context: ScriptContext) {
            if case .answer(let answer) = event { answers.append(answer) }
        }

        func finish(_ summary: Summary, _ errors: [Diagnostic]) {}
    }
}
