import ArgumentParser
import RateLimiter
import ScenarioLanguage
import Simulation

/// The options that say the limit, over what a scenario or settings.json says.
struct LimitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the limit from this file.", discussion: "Without it, ./settings.json is read where there is one.",
            valueName: "file"), completion: .file())
    var settings: String?

    @Option(
        parsing: .unconditional, help: "How many tokens a bucket holds, 1 to 1,000,000,000.",
        transform: LimitOptions.tokens)
    var tokens: Int?

    @Option(
        parsing: .unconditional, help: "The limit's time; a bare number is seconds: 3600, 90s, 1h30m.",
        transform: { try LimitOptions.time($0) })
    var time: Duration?

    @Option(
        help: "The rule that decides: \(Policy.names).", completion: .list(Policy.allCases.map(\.rawValue)),
        transform: Policy.init(argument:))
    var policy: Policy?

    @Option(help: "Where the random numbers of clients come from, 0 or more.")
    var seed: Int?

    func validate() throws {
        if let seed, seed < 0 { throw ValidationError("--seed \(seed): expected 0 to \(Int.max).") }
    }

    /// Whether none of them is given.
    var isEmpty: Bool { settings == nil && partial == PartialLimit() }

    /// What the options alone say.
    var partial: PartialLimit { PartialLimit(tokens: tokens, time: time, policy: policy, seed: seed) }

    /// A number of tokens that a bucket can hold.
    static func tokens(_ text: String) throws -> Int {
        guard let tokens = Int(text), Limit.tokenRange.contains(tokens) else {
            throw ValidationError("'\(text.escaped)': a bucket holds 1 to 1,000,000,000 tokens.")
        }
        return tokens
    }

    /// A duration that is more than 0, for a limit unless told.
    static func time(_ text: String, for purpose: String = "a limit") throws -> Duration {
        let hint = "expected more than 0, such as 3600, 90s or 1h30m, in whole nanoseconds within 292 years."
        guard let time = try? Duration(scenario: text), time > .zero else {
            throw ValidationError("'\(text.escaped)' is no time for \(purpose): \(hint)")
        }
        return time
    }
}
