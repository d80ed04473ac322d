import ArgumentParser
import RateLimiter
import ScenarioLanguage
import Simulation
import Storage

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Put a scenario's requests through several policies side by side.",
        discussion: """
            The requests are those that the scenario makes under its own policy, or under the first of --policies: \
            where the clock moves to a refill, it is that policy's. Where it has clients, it is run anew under each \
            policy: they are the same clients, but what they ask depends on the answers. Expectations are not checked.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(
        help: "A scenario: a built-in one's name, a file, or - for standard input.", completion: .scenarios)
    var scenario: String

    @Option(
        help: ArgumentHelp(
            "The policies, in the order of the rows.", discussion: "All of them unless told.",
            valueName: "a,b|all"),
        completion: .list(["all"] + Policy.allCases.map(\.rawValue)), transform: PolicyList.init)
    var policies = PolicyList.all

    @Option(help: "How to report.")
    var format = Format.text

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        if policies.named != nil, limit.policy != nil {
            throw ValidationError("--policy: the first of --policies says it.")
        }
    }

    func run() throws {
        let script = try ScriptSource(scenario)
        let loader = try SettingsLoader(limit.settings)
        var options = limit.partial
        options.policy = policies.named?.first ?? options.policy
        let runner = try script.run(
            .traffic, options: options, loader: loader, report: ComparisonReport(policies.named),
            progress: Progress(size: script.size))
        var report = runner.report.report
        if !runner.summary.clients.isEmpty {
            let defaults = runner.simulator.needsDefaults ? try loader.implicit() : loader.explicit
            try report.compareClients(
                of: runner.lines, under: runner.simulator.limit, options: options, defaults: defaults)
        }
        let output = Output.standard()
        switch format {
        case .text: report.writeText(to: output, under: runner.simulator.limit)
        case .json: report.writeJSON(to: output, under: runner.simulator.limit)
        }
        try output.finish()
    }
}
