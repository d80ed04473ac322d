import RateLimiter
import ScenarioLanguage
import Simulation

/// What a script led to.
struct Played {
    let runner: ScriptRunner<Recorder, Never>
    let events: [(event: Event, context: ScriptContext)]

    var errors: [Diagnostic] { runner.errors }
    var summary: Summary { runner.summary }
    var simulator: Simulator { runner.simulator }

    var answers: [Answer] { events.compactMap { if case .answer(let answer) = $0.event { answer } else { nil } } }
    var checks: [Check] { events.compactMap { if case .check(let check) = $0.event { check } else { nil } } }
    /// What failed, in order.
    var failures: [String] { checks.compactMap(\.failure) }
    /// Each answer as `at key status`, the moment in seconds.
    var told: [String] {
        answers.map { "\($0.instant.seconds) \($0.apiKey) \($0.decision.status)" }
    }
    /// The same with the client's number, 0 where a statement asked.
    var toldOfClients: [String] {
        answers.map { "\($0.instant.seconds) \($0.apiKey) \($0.client ?? 0) \($0.decision.status)" }
    }
    /// The clock in seconds.
    var clock: String { simulator.now.seconds }
}

/// Keeps all events.
final class Recorder: Report {
    var events: [(event: Event, context: ScriptContext)] = []

    func add(_ event: Event, _ context: ScriptContext) {
        events.append((event, context))
    }

    func finish(_ summary: Summary, _ errors: [Diagnostic]) {}
}

extension Instant {
    /// The moment in seconds as an exact decimal.
    var seconds: String { Duration.nanoseconds(nanoseconds).decimalSeconds }
}

/// Plays a script of bytes.
func play(
    _ script: [UInt8], options: PartialLimit = .init(), purpose: ScriptPurpose = .test,
    defaults: @escaping () -> PartialLimit = { .init() }
) -> Played {
    let recorder = Recorder()
    var runner = ScriptRunner(
        Simulator(options: options), purpose: purpose, report: recorder, defaults: defaults)
    runner.run(script)
    return Played(runner: runner, events: recorder.events)
}

/// Plays a script.
func play(
    _ script: String, options: PartialLimit = .init(), purpose: ScriptPurpose = .test,
    defaults: @escaping () -> PartialLimit = { .init() }
) -> Played {
    play(Array(script.utf8), options: options, purpose: purpose, defaults: defaults)
}
