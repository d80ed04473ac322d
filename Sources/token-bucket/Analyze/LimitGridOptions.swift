import ArgumentParser
import RateLimiter
import ScenarioLanguage
import Simulation
import Storage

/// The options that say several limits at once, over what settings.json says.
struct LimitGridOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the limit from this file.", discussion: "Without it, ./settings.json is read where there is one.",
            valueName: "file"), completion: .file())
    var settings: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many tokens a bucket holds, 1 to 1,000,000,000: 100, or 50,100,200.", valueName: "a,b"),
        transform: { try LimitGridOptions.list($0) { try LimitOptions.tokens($0) } })
    var tokens: [Int]?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The limit's time; a bare number is seconds: 3600, or 90s,1h30m.", valueName: "a,b"),
        transform: { try LimitGridOptions.list($0) { try LimitOptions.time($0) } })
    var time: [Duration]?

    @Option(
        help: ArgumentHelp("The rules that decide, or all of them: \(Policy.names).", valueName: "a,b|all"),
        completion: .list(["all"] + Policy.allCases.map(\.rawValue)),
        transform: { try PolicyList($0).named ?? Policy.allCases })
    var policy: [Policy]?

    /// Whether none of them is given.
    var isEmpty: Bool { settings == nil && tokens == nil && time == nil && policy == nil }

    /// Whether they say more than one limit.
    var isSeveral: Bool { [tokens?.count, time?.count, policy?.count].contains { $0 ?? 1 > 1 } }

    /// Every limit of the grid; throws where the settings file can't be read or is malformed.
    func limits() throws -> [Limit] {
        let loader = try SettingsLoader(settings)
        let isWhole = tokens != nil && time != nil
        let defaults = try (isWhole ? loader.explicit : loader.implicit()).limit
        return (policy ?? [defaults.policy]).flatMap { policy in
            (tokens ?? [defaults.tokens]).flatMap { tokens in
                (time ?? [defaults.time]).map { time in
                    PartialLimit(tokens: tokens, time: time, policy: policy).limit
                }
            }
        }
    }

    /// The elements of a list such as `1s,1h`, each of which stands once.
    static func list<Element: Hashable>(
        _ text: String, _ element: (String) throws -> Element
    ) throws -> [Element] {
        let elements = try text.split(separator: ",", omittingEmptySubsequences: false).map { try element(String($0)) }
        guard Set(elements).count == elements.count else { throw ValidationError("each value stands once.") }
        return elements
    }
}
