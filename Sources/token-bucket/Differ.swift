import ArgumentParser
import RateLimiter
import ScenarioLanguage
import Search
import Simulation
import Storage

struct Differ: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "differ", abstract: "Find the shortest scenario that two policies answer differently.",
        discussion: """
            With a scenario, that one is made smaller until nothing more can be left out; its requests are those that \
            it makes under the first policy, or where it has clients those that they make under each. Ctrl-C gives the \
            smallest so far. Exits with 1 where the policies never differ.
            """)

    @Argument(
        help: "A policy: \(Policy.names).", completion: .list(Policy.allCases.map(\.rawValue)),
        transform: Policy.init(argument:))
    var first: Policy

    @Argument(
        help: "Another policy.", completion: .list(Policy.allCases.map(\.rawValue)),
        transform: Policy.init(argument:))
    var second: Policy

    @Argument(
        help: "A scenario: a built-in one's name, a file, or - for standard input.", completion: .scenarios)
    var scenario: String?

    @Flag(help: "Open what was found in the simulator, at the moment before the request that differs.")
    var watch = false

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        if limit.policy != nil { throw ValidationError("--policy: the two policies say it.") }
        if !watch, screen.isGiven {
            throw ValidationError("--color, --ascii, --mouse: nothing is drawn without --watch.")
        }
    }

    func run() throws {
        let difference = try scenario.map(difference(in:)) ?? shortestDifference()
        guard watch else { return try Output.write(difference.script) }
        try screen.play(
            difference.statements, before: difference.lead.count,
            notice: "the request that lies ahead is the one that \(second.rawValue) answers differently")
    }

    private func shortestDifference() throws -> Difference {
        let loader = try SettingsLoader(limit.settings)
        let limit = try limit.partial.over(limit.partial.isLimit ? loader.explicit : loader.implicit()).limit
        guard let difference = Difference(between: first, and: second, under: limit) else {
            let reason = Agreement(of: first, and: second, under: limit).reason
            throw try notFound("\(names) never differ under \(limit.limitInWords): \(reason)")
        }
        return difference
    }

    /// The difference in a scenario; throws where the scenario has errors or there is none.
    private func difference(in name: String) throws -> Difference {
        let script = try ScriptSource(name)
        var options = limit.partial
        options.policy = first
        let runner = try script.run(
            .session, options: options, loader: SettingsLoader(limit.settings), report: NoReport(),
            progress: Progress(size: script.size))
        let patience = Patience()
        let difference = Difference(
            in: runner.statements, between: first, and: second, under: runner.simulator.limit,
            seed: runner.simulator.seed, while: patience.goesOn)
        patience.end()
        guard let difference else { throw try notFound("\(names) answer every request of \(script.name) alike") }
        return difference
    }

    private var names: String { "\(first.rawValue) and \(second.rawValue)" }

    /// Says that there is no difference, and gives the way in which the program ends then.
    private func notFound(_ sentence: String) throws -> ExitCode {
        try Output.write(sentence + ".\n")
        return .notFound
    }
}
