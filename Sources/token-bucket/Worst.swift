import ArgumentParser
import RateLimiter
import ScenarioLanguage
import Search
import Simulation

struct Worst: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worst", abstract: "Tell the most tokens that one user can take within a span of time.",
        discussion: """
            The answer is exact, whatever the user asks and when, from a full bucket. With several limits or spans \
            there is a row for each; under --format json each has a witness, a scenario that does it.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Option(
        help: ArgumentHelp(
            "The length of the span: 3600, or 1s,1h.", discussion: "The limit's own time unless told.",
            valueName: "a,b"),
        transform: { try LimitGridOptions.list($0) { try LimitOptions.time($0, for: "a span") } })
    var span: [Duration]?

    @Option(help: "How to report: text (the default) or json.")
    var format: Format?

    @Flag(help: "Print a scenario that does it instead, for one limit and one span.")
    var witness = false

    @Flag(help: "Open that scenario in the simulator, at the moment before the burst.")
    var watch = false

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    @OptionGroup(title: "Limits")
    var grid: LimitGridOptions

    func validate() throws {
        if witness, watch { throw ValidationError("--witness: it prints what --watch opens.") }
        if witness || watch, format != nil {
            throw ValidationError("--format: a report's; --witness and --watch give the scenario alone.")
        }
        if witness || watch, grid.isSeveral || span?.count ?? 1 > 1 {
            throw ValidationError("--witness, --watch: they take one limit and one span.")
        }
        if !watch, screen.isGiven {
            throw ValidationError("--color, --ascii, --mouse: nothing is drawn without --watch.")
        }
    }

    func run() throws {
        let cases = try grid.limits().flatMap { limit in (span ?? [limit.time]).map { WorstCase(limit, span: $0) } }
        if witness || watch { return try show(cases[0]) }
        let output = Output.standard()
        switch format ?? .text {
        case .text: cases.writeText(to: output)
        case .json: cases.writeJSON(to: output)
        }
        try output.finish()
    }

    private func show(_ worst: WorstCase) throws {
        guard let statements = worst.witness, let script = worst.script else {
            throw Failure(
                .notFound, "the most is \(worst.most) tokens, and a scenario that takes them would be too long")
        }
        guard watch else { return try Output.write(script) }
        let ahead = "what lies ahead takes \(worst.most) tokens within \(worst.span.words)"
        try screen.play(statements, before: worst.lead, notice: ahead)
    }
}
