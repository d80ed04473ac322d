import ArgumentParser
import ScenarioLanguage
import Simulation

struct Scenarios: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenarios", abstract: "List the built-in scenarios, or show one.",
        subcommands: [List.self, Show.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the built-in scenarios (the default).")

        func run() throws {
            let width = BuiltInScenario.all.map(\.name.count).max() ?? 0
            try Output.write(
                BuiltInScenario.all.map { scenario in
                    let gap = String(repeating: " ", count: width - scenario.name.count + 2)
                    return scenario.name + gap + scenario.summary
                })
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print a built-in scenario.")

        @Argument(help: "The scenario's name.", completion: .list(BuiltInScenario.all.map(\.name)))
        var name: String

        func validate() throws {
            guard BuiltInScenario.named(name) == nil else { return }
            let names = BuiltInScenario.all.map(\.name)
            let hint = nearest(to: name, among: names).map { "did you mean '\($0)'?" } ?? names.joined(separator: ", ")
            throw ValidationError("no built-in scenario is called '\(name.escaped)': \(hint)")
        }

        func run() throws {
            guard let scenario = BuiltInScenario.named(name) else { return }
            try Output.write(String(decoding: scenario.source, as: UTF8.self))
        }
    }
}
