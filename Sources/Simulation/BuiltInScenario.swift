/// A scenario that the program brings along.
public struct BuiltInScenario: Sendable {
    /// What it is called.
    public let name: String
    /// Its text in the scenario language, in UTF-8.
    public let source: [UInt8]

    /// What it shows: the comment on its first line.
    public var summary: String {
        String(decoding: source.prefix { $0 != UInt8(ascii: "\n") }.drop { $0 == UInt8(ascii: "#") }.dropFirst(), as: UTF8.self)
    }

    /// All of them, in the order to try them.
    public static let all = [
        BuiltInScenario(name: "six-cases", source: PackageResources.six_cases_scenario)
    ]

    /// The scenario of that name.
    public static func named(_ name: String) -> BuiltInScenario? {
        all.first { $0.name == name }
    }
}
