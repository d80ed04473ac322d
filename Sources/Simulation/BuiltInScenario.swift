/// A scenario that the program brings along.
public struct BuiltInScenario: Sendable {
    /// What it is called.
    public let name: String
    /// Its text in the scenario language, in UTF-8.
    public let source: [UInt8]

    /// What it shows: the comment on its first line.
    public var summary: String {
        let line = source.prefix { $0 != UInt8(ascii: "\n") }
        return String(decoding: line.drop { $0 == UInt8(ascii: "#") }.dropFirst(), as: UTF8.self)
    }

    /// All of them, in the order to try them; the lessons come last.
    public static let all =
        [
            BuiltInScenario(name: "six-cases", source: PackageResources.six_cases_scenario),
            BuiltInScenario(name: "isolation", source: PackageResources.isolation_scenario),
            BuiltInScenario(name: "boundary-burst", source: PackageResources.boundary_burst_scenario),
            BuiltInScenario(name: "worst-case", source: PackageResources.worst_case_scenario),
            BuiltInScenario(name: "re-anchored", source: PackageResources.re_anchored_scenario),
            BuiltInScenario(name: "drip", source: PackageResources.drip_scenario),
            BuiltInScenario(name: "penalty-free", source: PackageResources.penalty_free_scenario),
            BuiltInScenario(name: "big-cost", source: PackageResources.big_cost_scenario),
            BuiltInScenario(name: "herd", source: PackageResources.herd_scenario),
            BuiltInScenario(name: "story", source: PackageResources.story_scenario),
        ] + lessons

    /// The lessons, in the order to take them.
    public static let lessons = [
        BuiltInScenario(name: "the-bucket", source: PackageResources.the_bucket_scenario),
        BuiltInScenario(name: "the-window", source: PackageResources.the_window_scenario),
        BuiltInScenario(name: "the-boundary", source: PackageResources.the_boundary_scenario),
        BuiltInScenario(name: "looking-back", source: PackageResources.looking_back_scenario),
        BuiltInScenario(name: "drops", source: PackageResources.drops_scenario),
        BuiltInScenario(name: "arrival-time", source: PackageResources.arrival_time_scenario),
        BuiltInScenario(name: "waiting", source: PackageResources.waiting_scenario),
        BuiltInScenario(name: "good-clients", source: PackageResources.good_clients_scenario),
    ]

    /// The scenario of that name.
    public static func named(_ name: String) -> BuiltInScenario? {
        all.first { $0.name == name }
    }
}
